package storetest

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// A cluster is a PostgreSQL of our own: in a folder of its own, on loopback, without
// waiting for the disk, since nothing in it outlives the tests.
type cluster struct {
	dir     string
	port    int
	process *exec.Cmd
	output  bytes.Buffer
}

var (
	theCluster *cluster
	startOnce  sync.Once
	errStart   error
	databases  atomic.Int64
)

// Postgres gives the address of an empty database of its own in a cluster that the
// tests of a package share. Where there is no PostgreSQL the test is skipped, or fails
// if AUTOCODING_REQUIRE_TOOLS is set. The package's TestMain must call Main.
func Postgres(t testing.TB) string {
	t.Helper()
	startOnce.Do(func() { theCluster, errStart = startCluster() })
	if errors.Is(errStart, exec.ErrNotFound) && os.Getenv("AUTOCODING_REQUIRE_TOOLS") == "" {
		t.Skip("no PostgreSQL on this machine")
	}
	if errStart != nil {
		t.Fatal(errStart)
	}
	name := fmt.Sprintf("test%d", databases.Add(1))
	db, err := sql.Open("pgx", theCluster.address("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if _, err := db.ExecContext(context.Background(), "CREATE DATABASE "+name); err != nil {
		t.Fatal(err)
	}
	return theCluster.address(name)
}

// Main runs the tests of a package and ends the cluster, if one was begun.
func Main(m *testing.M) int {
	code := m.Run()
	if theCluster != nil {
		theCluster.stop()
	}
	return code
}

func (c *cluster) address(database string) string {
	return (&url.URL{Scheme: "postgres", User: url.UserPassword("postgres", "test"), Host: net.JoinHostPort("127.0.0.1", strconv.Itoa(c.port)),
		Path: database, RawQuery: "sslmode=disable"}).String()
}

// programs finds the folder with initdb and postgres, which Debian keeps off the PATH.
func programs() (string, error) {
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path), nil
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(found) == 0 {
		return "", errors.Join(err, fmt.Errorf("initdb: %w", exec.ErrNotFound))
	}
	return filepath.Dir(found[len(found)-1]), nil
}

// asPostgres gives the user to run as: PostgreSQL refuses to run as root.
func asPostgres(dir string) (*syscall.Credential, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		return nil, err
	}
	uid, err := strconv.ParseUint(u.Uid, 10, 32)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.ParseUint(u.Gid, 10, 32)
	if err != nil {
		return nil, err
	}
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, os.Chown(dir, int(uid), int(gid))
}

func startCluster() (*cluster, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	c := &cluster{}
	// Not below a folder that only root may enter.
	if c.dir, err = os.MkdirTemp("/tmp", "autocoding-postgres-"); err != nil {
		return nil, err
	}
	credential, err := asPostgres(c.dir)
	if err != nil {
		return nil, err
	}
	password := filepath.Join(c.dir, "password")
	if err := os.WriteFile(password, []byte("test\n"), 0o644); err != nil { //nolint:gosec // a test's password, read by another user
		return nil, err
	}
	data := filepath.Join(c.dir, "data")
	initdb := c.command(credential, filepath.Join(bin, "initdb"), "-D", data, "-U", "postgres", "--auth=scram-sha-256", "--pwfile="+password, "--no-sync", "-E", "UTF8", "--locale=C.UTF-8")
	if err := initdb.Run(); err != nil {
		return nil, fmt.Errorf("initdb: %w\n%s", err, c.output.String())
	}
	if c.port, err = freePort(); err != nil {
		return nil, err
	}
	started := make(chan error, 1)
	go func() {
		// The kernel ends PostgreSQL when this thread ends, and so with a test that is killed.
		runtime.LockOSThread()
		c.process = c.command(credential, filepath.Join(bin, "postgres"), "-D", data, "-k", c.dir, "-h", "127.0.0.1", "-p", strconv.Itoa(c.port),
			"-c", "fsync=off", "-c", "max_connections=200", "-c", "shared_buffers=64MB")
		c.process.SysProcAttr.Pdeathsig = syscall.SIGQUIT
		err := c.process.Start()
		started <- err
		if err == nil {
			_ = c.process.Wait()
		}
	}()
	if err := <-started; err != nil {
		return nil, err
	}
	return c, c.wait()
}

func (c *cluster) command(credential *syscall.Credential, args ...string) *exec.Cmd {
	command := exec.CommandContext(context.Background(), args[0], args[1:]...)
	command.Dir, command.Stdout, command.Stderr = c.dir, &c.output, &c.output
	command.SysProcAttr = &syscall.SysProcAttr{Credential: credential}
	return command
}

func freePort() (int, error) {
	l, err := (&net.ListenConfig{}).Listen(context.Background(), "tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	address, ok := l.Addr().(*net.TCPAddr)
	if !ok {
		return 0, fmt.Errorf("listening on %v", l.Addr())
	}
	return address.Port, l.Close()
}

// wait asks PostgreSQL until it answers: it has no other way to say that it is ready.
func (c *cluster) wait() error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	db, err := sql.Open("pgx", c.address("postgres"))
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	for {
		err := db.PingContext(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-time.After(30 * time.Millisecond):
		case <-ctx.Done():
			return fmt.Errorf("PostgreSQL does not start: %w", err)
		}
	}
}

func (c *cluster) stop() {
	_ = c.process.Process.Signal(syscall.SIGQUIT) // at once: there is nothing to keep
	for range 100 {
		if err := c.process.Process.Signal(syscall.Signal(0)); err != nil {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	_ = os.RemoveAll(c.dir)
}
