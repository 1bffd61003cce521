package sealed_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"autocoding/internal/autocode"
)

func read(t *testing.T, path string) string {
	t.Helper()
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return ""
	}
	content, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return string(content)
}

// edit runs SQL on the file behind the store's back.
func (b *bench) edit(query string, args ...any) {
	b.t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(b.dir, "autocoding.db"))
	if err != nil {
		b.t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if _, err := db.Exec(query, args...); err != nil {
		b.t.Fatal(err)
	}
}

func TestEditedRowsAreShownAsDamagedAndKept(t *testing.T) {
	for name, change := range map[string]string{
		"another number":           "UPDATE generation SET number = 77 WHERE id = $1",
		"another time":             "UPDATE generation SET created_at = created_at + 1 WHERE id = $1",
		"another state":            "UPDATE generation SET state = 'cut' WHERE id = $1",
		"another end":              "UPDATE generation SET ended_at = ended_at + 1 WHERE id = $1",
		"another size":             "UPDATE generation SET size = size + 1 WHERE id = $1",
		"a cut answer":             "UPDATE generation SET answer = substr(answer, 1, length(answer) - 1) WHERE id = $1",
		"the answer of another":    "UPDATE generation SET answer = (SELECT answer FROM generation WHERE id <> $1) WHERE id = $1",
		"the note of another":      "UPDATE generation SET note = (SELECT note FROM generation WHERE id <> $1) WHERE id = $1",
		"answer and note swapped":  "UPDATE generation SET answer = note, note = answer WHERE id = $1",
		"the request in its place": "UPDATE generation SET result = request WHERE id = $1",
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t)
			b.add("the other", "other answer")
			g := b.add("the victim", "an answer")
			b.edit(change, g.ID)
			got, err := b.store.Generation(t.Context(), g.ID)
			if err != nil || !got.Damaged || got.Answer != "" && name != "another number" {
				t.Errorf("got %+v, %v", got, err)
			}
			b.restart()
			if err := b.store.WaitForIndex(t.Context()); err != nil {
				t.Error(err)
			}
			if page := b.page(); len(page) != 2 {
				t.Errorf("the list has %d entries", len(page))
			}
			if got := b.find("other"); len(got) != 1 {
				t.Errorf("the others are not found any more: %v", got)
			}
		})
	}
}

func TestADamagedPieceKeepsTheRowAsItIs(t *testing.T) {
	b := newBench(t)
	g := b.start("streaming", true)
	for seq, piece := range []string{"one ", "two ", "three"} {
		if err := b.store.AppendPiece(t.Context(), g.ID, seq, 1, piece); err != nil {
			t.Fatal(err)
		}
	}
	b.edit("UPDATE piece SET sealed = zeroblob(50) WHERE seq = 1")
	b.restart()
	got, err := b.store.Generation(t.Context(), g.ID)
	if err != nil || !got.Damaged || got.State != autocode.Streaming {
		t.Errorf("got %+v, %v", got, err)
	}
	if pieces, err := b.db.Pieces(t.Context(), g.ID); len(pieces) != 3 || err != nil {
		t.Errorf("%d pieces are left, %v", len(pieces), err)
	}
}

func TestAnotherAccountsRowsUnderOurIdDoNotOpen(t *testing.T) {
	b := newBench(t)
	mine := b.add("mine", "answer")
	stranger := b.account("b@example.com")
	b.edit("UPDATE generation SET account_id = $1 WHERE id = $2", stranger.Account(), mine.ID)
	thief := *b
	thief.vault = stranger
	thief.openStore()
	got, err := thief.store.Generation(t.Context(), mine.ID)
	if err != nil || !got.Damaged || got.Request.Detail != "" {
		t.Errorf("the thief reads %+v, %v", got, err)
	}
}
