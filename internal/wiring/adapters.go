package wiring

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync"

	"gopkg.in/natefinch/lumberjack.v2"

	"autocoding/internal/sqlite"
	"autocoding/internal/vault"
)

const logName = "autocoding.log"

// logTail reads the end of the log, from the beginning of a line.
func logTail(dir string) func() (string, error) {
	const most = 64 << 10 // bytes
	return func() (string, error) {
		text, err := os.ReadFile(filepath.Join(dir, logName)) // 1 MiB at most
		if len(text) > most {
			text = text[len(text)-most:]
			text = text[bytes.IndexByte(text, '\n')+1:]
		}
		return string(text), err
	}
}

// openLog keeps the one log of the program: five files of at most 1 MiB. Prompts,
// answers, tokens, keys and addresses never go there.
func openLog(dir string) (*slog.Logger, io.Closer) {
	file := &lumberjack.Logger{Filename: filepath.Join(dir, logName), MaxSize: 1, MaxBackups: 4}
	return slog.New(slog.NewJSONHandler(file, nil)).With("pid", os.Getpid()), file
}

// cost gives the work of new password hashes: measured on this computer once and
// then kept, so that every check takes the same time.
func cost(db *sqlite.DB, log *slog.Logger) func(context.Context) vault.Cost {
	const name = "kdf_cost"
	var mu sync.Mutex
	return func(ctx context.Context) vault.Cost {
		mu.Lock()
		defer mu.Unlock()
		c := vault.DefaultCost
		stored, err := db.Preference(ctx, name)
		if err == nil && stored != "" {
			if _, err = fmt.Sscanf(stored, "t=%d", &c.Time); err == nil && c.Valid() && c.Time >= vault.DefaultCost.Time {
				return c
			}
			c = vault.DefaultCost
		}
		c = vault.Calibrate(c)
		if err := db.SetPreference(ctx, name, fmt.Sprintf("t=%d", c.Time)); err != nil {
			log.Error("keep the cost of passwords", "cause", err)
		}
		return c
	}
}
