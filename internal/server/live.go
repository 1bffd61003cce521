package server

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/crypto/chacha20poly1305"

	"autocoding/internal/autocode"
)

// ending is how an answer ended.
type ending struct {
	autocode.HostedEnding
	retryAt time.Time
}

// live is an answer as it comes, for those who watch.
type live struct {
	watch   sync.Mutex
	text    []byte
	ended   *ending
	changed chan struct{} // closed, and replaced, at each change
}

func newLive() *live { return &live{changed: make(chan struct{})} }

func (l *live) put(piece string) {
	l.watch.Lock()
	defer l.watch.Unlock()
	l.text = append(l.text, piece...)
	l.tell()
}

func (l *live) finish(e ending) {
	l.watch.Lock()
	defer l.watch.Unlock()
	l.ended = &e
	l.tell()
}

func (l *live) tell() {
	close(l.changed)
	l.changed = make(chan struct{})
}

// look gives the text from a byte on, how the answer ended if it has, and a channel
// that is closed when there is more.
func (l *live) look(from int) (string, *ending, <-chan struct{}) {
	l.watch.Lock()
	defer l.watch.Unlock()
	return rest(string(l.text), from), l.ended, l.changed
}

// rest is what follows a byte of a text, from the beginning of its character on.
func rest(text string, from int) string {
	if from >= len(text) {
		return ""
	}
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	return text[from:]
}

// pollOther is how often the database is read for an answer that another instance
// gives: as often as that one stores pieces.
const pollOther = pieceTime

// look gives what there is of an answer from a byte on, wherever it comes from: this
// instance's memory or the database.
func (s *Server) look(ctx context.Context, q *question, from int) (string, *ending, <-chan struct{}, error) {
	r := q.run
	if r == nil {
		r = s.runs.find(q.stored.ID)
	}
	if r != nil {
		text, ended, changed := r.look(from)
		return text, ended, changed, nil
	}
	ctx, cancel := context.WithTimeout(ctx, reserveTime)
	defer cancel()
	stored, err := s.Requests.Request(ctx, q.stored.Account, q.stored.RequestID)
	if err != nil {
		return "", nil, nil, err
	}
	var ended *ending
	if stored.State.Ended() {
		ended = &ending{HostedEnding: autocode.HostedEnding{State: stored.State, Failure: stored.Failure, Model: stored.Model, At: stored.EndedAt}}
	}
	if ended != nil && stored.Stored() {
		return rest(stored.Answer, from), ended, nil, nil
	}
	text, err := s.fromPieces(ctx, q, stored, from)
	again := make(chan struct{})
	if ended == nil {
		time.AfterFunc(pollOther, func() { close(again) })
	}
	return text, ended, again, err
}

func (s *Server) fromPieces(ctx context.Context, q *question, r autocode.HostedRequest, from int) (string, error) {
	pieces, err := s.Requests.Pieces(ctx, r.ID, from)
	if err != nil || len(pieces) == 0 {
		return "", err
	}
	var text strings.Builder
	for _, p := range pieces {
		data := p.Data
		if !r.Stored() {
			if data, err = unseal(q.key, r, p); err != nil {
				return "", err
			}
		}
		text.Write(data)
	}
	return rest(text.String(), max(0, from-pieces[0].Start)), nil
}

// place is where a piece belongs. Sealed for one place it opens in no other.
func place(r autocode.HostedRequest, p autocode.HostedPiece) []byte {
	at := []byte("accountd held 1\x00" + r.RequestID + "\x00")
	at = binary.BigEndian.AppendUint64(at, uint64(r.Account)) //nolint:gosec // any bits will do
	at = binary.BigEndian.AppendUint64(at, uint64(p.Start))   //nolint:gosec // any bits will do
	return at
}

// seal seals a piece with the client's key, which is kept nowhere.
func seal(key []byte, r autocode.HostedRequest, p autocode.HostedPiece) []byte {
	aead, err := chacha20poly1305.NewX(key)
	if err != nil {
		panic(err) // only for another length than readKey lets pass
	}
	nonce := make([]byte, aead.NonceSize(), aead.NonceSize()+len(p.Data)+aead.Overhead())
	_, _ = rand.Read(nonce) // never fails, see crypto/rand
	return aead.Seal(nonce, nonce, p.Data, place(r, p))
}

func unseal(key []byte, r autocode.HostedRequest, p autocode.HostedPiece) ([]byte, error) {
	aead, err := chacha20poly1305.NewX(key)
	if err != nil {
		return nil, err
	}
	if len(p.Data) < aead.NonceSize() {
		return nil, autocode.Errorf(autocode.Damaged, "A piece is damaged.")
	}
	nonce, sealed := p.Data[:aead.NonceSize()], p.Data[aead.NonceSize():]
	plain, err := aead.Open(nil, nonce, sealed, place(r, p))
	return plain, autocode.Wrap(err, autocode.Damaged, "A piece is damaged.")
}
