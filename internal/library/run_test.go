package library_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"testing"
	"time"
)

const (
	timeLimit   = 60 * time.Second // of compiling a program, and again of running it
	outputLimit = 1 << 20
)

// run runs a command in dir to its end and gives what it printed. It and all
// that it started are ended at the time limit. A nil env is the one of the test.
func run(ctx context.Context, dir string, env []string, command ...string) (out, errs string, err error) {
	return runFor(ctx, timeLimit, dir, env, command...)
}

func runFor(ctx context.Context, limit time.Duration, dir string, env []string, command ...string) (out, errs string, err error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	var stdout, stderr limited
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = dir, env, &stdout, &stderr
	cmd.WaitDelay = 10 * time.Second
	killGroup(cmd)
	err = cmd.Run()
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		err = errors.Join(fmt.Errorf("not done after %v", limit), err)
	}
	return stdout.String(), stderr.String(), err
}

// limited is a buffer that refuses to grow without end.
type limited struct{ bytes.Buffer }

func (b *limited) Write(p []byte) (int, error) {
	if b.Len()+len(p) > outputLimit {
		return 0, fmt.Errorf("more than %d bytes of output", outputLimit)
	}
	return b.Buffer.Write(p)
}

// bareEnvironment is what a program gets to see of the machine: how to find its
// runtime, and a home of its own.
func bareEnvironment(dir string) []string {
	env := []string{"HOME=" + dir, "TMPDIR=" + dir, "LANG=C.UTF-8", "TZ=UTC", "PYTHONDONTWRITEBYTECODE=1"}
	for _, name := range []string{"PATH", "JAVA_HOME", "SYSTEMROOT"} {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

func TestTimeLimitEndsWhatTheProgramStarted(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs a Unix shell")
	}
	// The background process keeps the output open, so that waiting for its end
	// would go on if only the shell were ended.
	out, _, err := runFor(t.Context(), 200*time.Millisecond, t.TempDir(), nil, "sh", "-c", "echo begun; sleep 300 & sleep 300")
	if err == nil || errors.Is(err, exec.ErrWaitDelay) || out != "begun\n" {
		t.Errorf("output %q, error %v", out, err)
	}
}
