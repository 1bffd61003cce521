package sealed_test

import (
	"bufio"
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/sealed"
	"autocoding/internal/sqlite"
	"autocoding/internal/vault"
)

// rounds is how often a torture is repeated: few in every test run, many with
// AUTOCODING_TORTURE set, as `go run ./build torture` does.
func rounds(few, many int) int {
	if os.Getenv("AUTOCODING_TORTURE") != "" {
		return many
	}
	return few
}

const childDir = "AUTOCODING_TEST_CHILD_DIR"

// TestMain runs the child of the torture instead of the tests where one is asked for.
func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		if err := writeForEver(context.Background(), dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// writeForEver stores pieces and generations and prints each one that the
// database acknowledged, until it is killed.
func writeForEver(ctx context.Context, dir string) error {
	log := slog.New(slog.DiscardHandler)
	db, _, err := sqlite.Open(ctx, sqlite.Options{Dir: dir, Now: time.Now, Log: log})
	if err != nil {
		return err
	}
	store, err := openFirstAccount(ctx, db, log)
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		g, err := startAt(ctx, store, time.Now(), "request "+strconv.Itoa(i), true)
		if err != nil {
			return err
		}
		for seq := range 3 {
			if err := store.AppendPiece(ctx, g.ID, seq, (seq+1)*1000, answerOf(g.ID)[seq*1000:(seq+1)*1000]); err != nil {
				return err
			}
			fmt.Println(g.ID, seq+1)
		}
		g.Answer, g.State, g.EndedAt = answerOf(g.ID), autocode.Complete, time.Now()
		if err := store.EndGeneration(ctx, g); err != nil {
			return err
		}
		fmt.Println(g.ID, "end")
	}
}

func openFirstAccount(ctx context.Context, db *sqlite.DB, log *slog.Logger) (*sealed.Store, error) {
	all, err := db.Accounts(ctx)
	if err != nil {
		return nil, err
	}
	v, err := vault.Envelope{Account: all[0].ID, KeyVersion: all[0].KeyVersion, KDF: all[0].KDF,
		Password: all[0].ByPassword}.OpenPassword("a good password")
	if err != nil {
		return nil, err
	}
	return sealed.Open(ctx, db, v, time.Now, log)
}

// answerOf is the answer of a generation of the child: 4 KB that follow from its id.
func answerOf(id string) string { return strings.Repeat(id+"\n", 4000/37+1)[:4000] }

func TestKilledWhileWriting(t *testing.T) {
	b := newBench(t)
	if err := b.store.Close(); err != nil {
		t.Fatal(err)
	}
	if err := b.db.Close(); err != nil {
		t.Fatal(err)
	}
	acknowledged := map[string]string{}
	n := rounds(20, 200)
	for range n {
		killChild(t, b.dir, acknowledged)
	}
	if repair := b.openDB(); repair != nil {
		t.Fatalf("the database had to be repaired: %+v", repair)
	}
	b.openStore()
	for id, upTo := range acknowledged {
		g, err := b.store.Generation(t.Context(), id)
		if err != nil || g.Damaged {
			t.Fatalf("an acknowledged generation is lost: %v, damaged %v", err, g.Damaged)
		}
		want := answerOf(id)
		if upTo != "end" {
			pieces, _ := strconv.Atoi(upTo)
			want = want[:pieces*1000]
		}
		if !strings.HasPrefix(g.Answer, want) || !strings.HasPrefix(answerOf(id), g.Answer) {
			t.Errorf("acknowledged up to %s, found %d bytes", upTo, len(g.Answer))
		}
		if g.State == autocode.Complete != (len(g.Answer) == 4000) || g.State == autocode.Streaming {
			t.Errorf("%d bytes are called %s", len(g.Answer), g.State)
		}
	}
	t.Logf("%d kills, %d generations acknowledged, none lost", n, len(acknowledged))
}

// killChild starts the child, lets it acknowledge a while and kills it.
func killChild(t *testing.T, dir string, acknowledged map[string]string) {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), childDir+"="+dir)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	last := 1 + rand.IntN(60)
	for n := 0; lines.Scan(); n++ {
		if n == last {
			_ = child.Process.Kill()
		}
		if id, upTo, ok := strings.Cut(lines.Text(), " "); ok {
			acknowledged[id] = upTo
		}
	}
	if err := child.Wait(); err == nil || len(acknowledged) == 0 {
		t.Fatalf("the child ended by itself: %v", err)
	}
}

func TestDiskFull(t *testing.T) {
	if runtime.GOOS != "linux" || os.Geteuid() != 0 {
		t.Skip("mounting a small file system needs root on Linux")
	}
	b := newBench(t)
	_ = b.store.Close()
	_ = b.db.Close()
	mount := t.TempDir()
	if out, err := exec.CommandContext(t.Context(), "mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", mount).CombinedOutput(); err != nil {
		t.Skipf("mount: %v %s", err, out)
	}
	t.Cleanup(func() { _ = exec.Command("umount", "-l", mount).Run() })
	b.dir = mount
	b.openDB()
	b.vault = b.account("b@example.com")
	b.openStore()
	var kept []autocode.Generation
	var err error
	for err == nil {
		var g autocode.Generation
		if g, err = b.tryStart(b.store, "fills the disk", true); err != nil {
			break
		}
		g.Answer, g.Size, g.State, g.EndedAt = strings.Repeat("x", 500_000), 500_000, autocode.Complete, b.clock
		if err = b.store.EndGeneration(t.Context(), g); err == nil {
			kept = append(kept, g)
		}
	}
	wantCode(t, err, autocode.StorageFull)
	if len(kept) < 5 {
		t.Fatalf("only %d were stored", len(kept))
	}
	for _, g := range kept {
		if got, err := b.store.Generation(t.Context(), g.ID); err != nil || got.Answer != g.Answer {
			t.Fatalf("reading while the disk is full: %v", err)
		}
	}
	// Deleting must free space, not want it.
	if n, err := b.store.Hide(t.Context(), []string{kept[0].ID, kept[1].ID}, b.clock); n != 2 || err != nil {
		t.Fatalf("hid %d, %v", n, err)
	}
	if n, err := b.store.Purge(t.Context(), b.clock.Add(time.Hour)); n != 2 || err != nil {
		t.Fatalf("purged %d, %v", n, err)
	}
	b.add("there is room again", "yes")
	if repair := b.restart(); repair != nil {
		t.Errorf("repair %+v", repair)
	}
	if page := b.page(); len(page) < len(kept)-1 {
		t.Errorf("%d of %d are left", len(page), len(kept)-1)
	}
}

// TestAFlippedBitInEachPage flips one bit in every page of the file. Whatever is
// shown afterwards must be what was stored, or be named as damaged or repaired.
func TestAFlippedBitInEachPage(t *testing.T) {
	b := newBench(t)
	truth := map[string]autocode.Generation{}
	for i := range 60 {
		g := b.add(fmt.Sprint("request ", i, strings.Repeat(" word", i*10)), strings.Repeat("answer\n", 50+i*20))
		truth[g.ID] = g
	}
	if err := b.store.Close(); err != nil {
		t.Fatal(err)
	}
	if err := b.db.Close(); err != nil {
		t.Fatal(err)
	}
	whole := []byte(read(t, filepath.Join(b.dir, "autocoding.db")))
	mark := read(t, filepath.Join(b.dir, "data.lock"))
	random := rand.New(rand.NewPCG(7, uint64(rounds(0, 1))))
	var silent, named, refused, unharmed int
	for range rounds(1, 20) {
		for page := range len(whole) / 4096 {
			flipped := []byte(string(whole))
			flipped[page*4096+random.IntN(4096)] ^= 1 << random.IntN(8)
			dir := t.TempDir()
			for name, content := range map[string]string{"autocoding.db": string(flipped), "data.lock": mark} {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			switch look(t, dir, b.vault, truth) {
			case "silent":
				silent++
				t.Errorf("a bit of page %d changed what is shown, and nothing says so", page+1)
			case "named":
				named++
			case "refused":
				refused++
			default:
				unharmed++
			}
		}
	}
	t.Logf("%d named as damaged, %d refused, %d without effect, %d silent", named, refused, unharmed, silent)
}

// look opens a spoilt folder like a window does and says what became of it.
func look(t *testing.T, dir string, v *vault.Vault, truth map[string]autocode.Generation) string {
	t.Helper()
	log := slog.New(slog.DiscardHandler)
	db, repair, err := sqlite.Open(t.Context(), sqlite.Options{Dir: dir, Now: time.Now, Log: log})
	if err != nil {
		return "refused"
	}
	defer func() { _ = db.Close() }()
	store, err := sealed.Open(t.Context(), db, v, time.Now, log)
	if err != nil {
		return "refused"
	}
	defer func() { _ = store.Close() }()
	page, err := store.Page(t.Context(), autocode.Position{}, 1000)
	told := repair != nil || err != nil
	shown := 0
	for _, entry := range page {
		got, err := store.Generation(t.Context(), entry.ID)
		if err != nil || got.Damaged {
			told = true
			continue
		}
		if fmt.Sprint(got) != fmt.Sprint(truth[got.ID]) {
			return "silent"
		}
		shown++
	}
	// The daily check of the whole file, before the backup, tells the rest.
	_, _, err = db.BackUpDaily(t.Context())
	told = told || err != nil
	switch {
	case shown != len(truth) && !told:
		return "silent"
	case told:
		return "named"
	}
	return "unharmed"
}
