package sealed

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/sqlite"
	"autocoding/internal/vault"
)

// Store is the database of one signed-in account. It is safe for use by several
// goroutines. Close ends it; the vault belongs to the caller.
type Store struct {
	db    *sqlite.DB
	vault *vault.Vault
	now   func() time.Time
	log   *slog.Logger

	index    *sqlite.Index
	indexing sync.Mutex // an entry is read and indexed as one step
	progress progress
	stop     context.CancelFunc
	built    chan struct{} // closed when the builder has ended; nil if none was started
	buildErr error         // why it ended early; to be read once built is closed
}

// Open makes the store of an open vault and ends, as interrupted, generations
// whose process died. It takes time in proportion to those only.
func Open(ctx context.Context, db *sqlite.DB, v *vault.Vault, now func() time.Time, log *slog.Logger) (*Store, error) {
	index, err := sqlite.NewIndex(ctx)
	if err != nil {
		return nil, err
	}
	s := &Store{db: db, vault: v, now: now, log: log, index: index, stop: func() {}}
	if err := s.endAbandoned(ctx); err != nil {
		return nil, errors.Join(err, index.Close())
	}
	return s, nil
}

// Close stops the building of the index and drops it.
func (s *Store) Close() error {
	s.stop()
	if s.built != nil {
		<-s.built
	}
	return s.index.Close()
}

func (s *Store) account() string { return s.vault.Account() }

// StartGeneration stores a generation before its engine is called, reserves a use
// of the quota unless it is free, and answers its number. It returns QuotaUsed,
// Conflict (reason running) and StorageFull.
func (s *Store) StartGeneration(ctx context.Context, g autocode.Generation, quota int) (int, error) {
	sealedNote, err := s.seal(g.ID, fieldNote, note{g.Title, g.Favourite})
	if err != nil {
		return 0, err
	}
	number, err := s.db.StartGeneration(ctx, sqlite.Start{
		Row:   sqlite.GenerationRow{ID: g.ID, AccountID: s.account(), ThreadID: g.Thread, CreatedAt: g.CreatedAt, Note: sealedNote},
		Quota: quota,
		Free:  g.Engine.Free,
		Seal:  func(number int) ([]byte, error) { return s.sealRequest(g, number) },
	})
	if err != nil {
		return 0, err
	}
	return number, s.reindex(ctx, g.ID)
}

// AppendPiece stores the next piece of an answer; size is that of the answer with
// it, in bytes.
func (s *Store) AppendPiece(ctx context.Context, id string, seq, size int, text string) error {
	sealed, err := s.sealText(id, pieceField(seq), text)
	if err != nil {
		return err
	}
	return s.db.AppendPiece(ctx, id, seq, size, sealed)
}

// EndGeneration stores the whole answer and how it ended.
func (s *Store) EndGeneration(ctx context.Context, g autocode.Generation) error {
	answer, err := s.sealText(g.ID, fieldAnswer, g.Answer)
	if err != nil {
		return err
	}
	ended := time.UnixMilli(g.EndedAt.UnixMilli())
	sealedResult, err := s.sealResult(g)
	if err != nil {
		return err
	}
	if err := s.db.EndGeneration(ctx, sqlite.GenerationRow{ID: g.ID, AccountID: s.account(), EndedAt: ended, State: g.State,
		Size: len(g.Answer), Answer: answer, Result: sealedResult}); err != nil {
		return err
	}
	return s.reindex(ctx, g.ID)
}

// Generation finds a generation with its answer, as far as it came. It returns
// NotFound; a damaged one is answered as such.
func (s *Store) Generation(ctx context.Context, id string) (autocode.Generation, error) {
	row, err := s.db.Generation(ctx, s.account(), id)
	if err != nil {
		return autocode.Generation{}, err
	}
	return s.withAnswer(ctx, row)
}

// GenerationByNumber finds a generation by the number under which lists show it,
// as Generation does.
func (s *Store) GenerationByNumber(ctx context.Context, number int) (autocode.Generation, error) {
	row, err := s.db.GenerationByNumber(ctx, s.account(), number)
	if err != nil {
		return autocode.Generation{}, err
	}
	return s.withAnswer(ctx, row)
}

func (s *Store) withAnswer(ctx context.Context, row sqlite.GenerationRow) (autocode.Generation, error) {
	g := s.open(row)
	if g.Damaged {
		return g, nil
	}
	var err error
	if row.State == autocode.Streaming {
		g.Answer, err = s.pieces(ctx, row.ID)
	} else {
		g.Answer, err = s.unsealText(row.ID, fieldAnswer, row.Answer)
		if err == nil && len(g.Answer) != row.Size {
			err = damaged(fieldAnswer, errors.New("the size was edited"))
		}
	}
	if autocode.CodeOf(err) == autocode.Damaged {
		s.log.Error("an answer is damaged", "id", row.ID, "cause", err)
		g.Damaged = true
		return g, nil
	}
	return g, err
}

// pieces joins what came of an answer. With a damaged piece the whole is damaged,
// and stays stored as it is.
func (s *Store) pieces(ctx context.Context, id string) (string, error) {
	sealed, err := s.db.Pieces(ctx, id)
	if err != nil {
		return "", err
	}
	var text []byte
	for seq, piece := range sealed {
		plain, err := s.unsealText(id, pieceField(seq), piece)
		if err != nil {
			return "", err
		}
		text = append(text, plain...)
	}
	return string(text), nil
}

// endAbandoned gives answers whose process died their end. Everything that was
// stored of them is kept.
func (s *Store) endAbandoned(ctx context.Context) error {
	rows, err := s.db.Abandoned(ctx, s.account())
	if err != nil {
		return err
	}
	for _, row := range rows {
		g, err := s.withAnswer(ctx, row)
		if err != nil {
			return err
		}
		if g.Damaged {
			continue
		}
		g.State, g.Failure, g.EndedAt = autocode.Unfinished, autocode.Interrupted, s.now()
		if g.Answer == "" {
			g.State = autocode.FailedState
		}
		if err := s.EndGeneration(ctx, g); err != nil && autocode.CodeOf(err) != autocode.NotFound {
			return err
		}
	}
	return nil
}

// Quota counts the account's uses in the last 24 hours.
func (s *Store) Quota(ctx context.Context, limit int) (autocode.Quota, error) {
	return s.db.Quota(ctx, s.account(), limit)
}
