package storetest

import (
	"errors"
	"strings"
	"sync"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/server/store"
)

func requestLife(b bench) {
	account := b.account("ada@example.com")
	stored, fresh, err := b.a.Reserve(b.ctx, b.request(account, "1"), "run", 5)
	if err != nil || !fresh {
		b.Fatalf("%v %v", fresh, err)
	}
	again, fresh, err := b.b.Reserve(b.ctx, b.request(account, "1"), "other", 5)
	if err != nil || fresh || again.ID != stored.ID || again.State != autocode.Streaming || again.Detail != "이진 탐색" {
		b.Fatalf("the same request again: %+v %v %v", again, fresh, err)
	}
	other := b.request(account, "1")
	other.Body = hash("another body")
	_, _, err = b.b.Reserve(b.ctx, other, "other", 5)
	b.want(autocode.Invalid, autocode.ReasonReused, err)
	_, _, err = b.b.Reserve(b.ctx, b.request(account, "2"), "other", 5)
	b.want(autocode.Conflict, autocode.ReasonRunning, err)

	for i, text := range []string{"안녕", "하세요\n", "끝"} {
		start := []int{0, 6, 16}[i]
		for range 2 { // a commit whose answer was lost comes twice
			stop, err := b.a.Append(b.ctx, stored.ID, "run", &autocode.HostedPiece{Start: start, Size: len(text), Data: []byte(text)}, Now)
			if err != nil || stop {
				b.Fatalf("%v %v", stop, err)
			}
		}
	}
	_, err = b.b.Append(b.ctx, stored.ID, "another run", nil, Now)
	b.want(autocode.Conflict, autocode.ReasonSuperseded, err)
	pieces, err := b.b.Pieces(b.ctx, stored.ID, 7)
	if err != nil || len(pieces) != 2 || pieces[0].Start != 6 || string(pieces[1].Data) != "끝" {
		b.Fatalf("%+v %v", pieces, err)
	}
	b.ok(b.b.Stop(b.ctx, account, "1"))
	if stop, err := b.a.Append(b.ctx, stored.ID, "run", nil, Now); !stop || err != nil {
		b.Fatalf("%v %v", stop, err)
	}
	b.ok(b.a.End(b.ctx, stored.ID, "run", autocode.HostedEnding{State: autocode.Stopped, Failure: autocode.Cancelled, Model: "m", At: Now}))
	b.want(autocode.Conflict, autocode.ReasonSuperseded, b.a.End(b.ctx, stored.ID, "run", autocode.HostedEnding{State: autocode.Complete, At: Now}))
	r, err := b.b.Request(b.ctx, account, "1")
	if err != nil || r.Answer != "안녕하세요\n끝" || r.State != autocode.Stopped || r.Failure != autocode.Cancelled || r.Model != "m" || !r.Stored() {
		b.Fatalf("%+v %v", r, err)
	}
	if q, err := b.b.Quota(b.ctx, account, 5, Now); err != nil || q.Used != 1 || !q.NextFree.Equal(Now.Add(24*time.Hour)) {
		b.Errorf("%+v %v", q, err)
	}
	b.want(autocode.NotFound, "", b.a.Stop(b.ctx, account, "never"))

	// One that fails without a piece gives its use back and may be asked again by the same id.
	b.answer(account, "3", "", Now)
	if q, err := b.b.Quota(b.ctx, account, 5, Now); err != nil || q.Used != 1 {
		b.Errorf("%+v %v", q, err)
	}
	if r, err := b.b.Request(b.ctx, account, "3"); err != nil || r.State != autocode.FailedState {
		b.Errorf("%+v %v", r, err)
	}
	b.answer(account, "3", "this time", Now)
	for i := range 3 {
		b.answer(account, name(i), "x", Now)
	}
	_, _, err = b.a.Reserve(b.ctx, b.request(account, "6"), "run", 5)
	if at := b.retryAt(autocode.QuotaUsed, err); !at.Equal(Now.Add(24 * time.Hour)) {
		b.Errorf("free at %v", at)
	}
	late := b.request(account, "6")
	late.CreatedAt = Now.Add(24 * time.Hour)
	_, fresh, err = b.a.Reserve(b.ctx, late, "run", 5)
	if err != nil || !fresh {
		b.Errorf("a day later: %v %v", fresh, err)
	}
}

// quotaRace lets a thousand requests of one account, and a few of another, meet on two
// instances. Whoever finds another request running comes again when one has ended.
func quotaRace(b bench) {
	ada, eve := b.account("ada@example.com"), b.account("eve@example.com")
	var turn sync.Mutex
	ended := make(chan struct{})
	wait := func() <-chan struct{} {
		turn.Lock()
		defer turn.Unlock()
		return ended
	}
	ask := func(s *store.Store, account int64, id string) (bool, error) {
		for {
			another := wait()
			stored, _, err := s.Reserve(b.ctx, b.request(account, id), "run", 5)
			if autocode.HasReason(err, autocode.Conflict, autocode.ReasonRunning) {
				<-another
				continue
			}
			if err != nil {
				return false, err
			}
			_, err = s.Append(b.ctx, stored.ID, "run", &autocode.HostedPiece{Size: 1, Data: []byte("x")}, Now)
			err = errors.Join(err, s.End(b.ctx, stored.ID, "run", autocode.HostedEnding{State: autocode.Complete, At: Now}))
			turn.Lock()
			close(ended)
			ended = make(chan struct{})
			turn.Unlock()
			return true, err
		}
	}
	accepted := make([]bool, 1003)
	errs := b.both(1003, func(i int, s *store.Store) (err error) {
		account := ada
		if i >= 1000 {
			account = eve
		}
		accepted[i], err = ask(s, account, name(i))
		return err
	})
	n := 0
	for i, err := range errs[:1000] {
		if accepted[i] {
			b.ok(err)
			n++
			continue
		}
		b.want(autocode.QuotaUsed, "", err)
	}
	for i, err := range errs[1000:] {
		if !accepted[1000+i] || err != nil {
			b.Errorf("another account: %v", err)
		}
	}
	if n != 5 {
		b.Errorf("%d accepted, want 5", n)
	}
}

func lapsed(b bench) {
	account := b.account("ada@example.com")
	first, _, err := b.a.Reserve(b.ctx, b.request(account, "1"), "run", 5)
	b.ok(err)
	_, err = b.a.Append(b.ctx, first.ID, "run", &autocode.HostedPiece{Size: 4, Data: []byte("half")}, Now)
	b.ok(err)
	later := b.request(account, "2")
	later.CreatedAt = Now.Add(store.Lease)
	_, _, err = b.b.Reserve(b.ctx, later, "run", 5)
	b.want(autocode.Conflict, autocode.ReasonRunning, err) // it may be alive
	later.CreatedAt = Now.Add(store.Lease + time.Second)
	second, fresh, err := b.b.Reserve(b.ctx, later, "run", 5)
	if err != nil || !fresh {
		b.Fatalf("%v %v", fresh, err)
	}
	if r, err := b.b.Request(b.ctx, account, "1"); err != nil || r.State != autocode.Unfinished || r.Failure != autocode.Interrupted || r.Answer != "half" {
		b.Errorf("%+v %v", r, err)
	}
	_, err = b.a.Append(b.ctx, first.ID, "run", &autocode.HostedPiece{Start: 4, Size: 4, Data: []byte("more")}, later.CreatedAt)
	b.want(autocode.Conflict, autocode.ReasonSuperseded, err) // the one that was not gone after all

	b.ok(b.a.Sweep(b.ctx, later.CreatedAt.Add(2*store.Lease)))
	if r, err := b.b.Request(b.ctx, account, "2"); err != nil || r.State != autocode.FailedState || r.ID != second.ID {
		b.Errorf("%+v %v", r, err)
	}
	if q, err := b.b.Quota(b.ctx, account, 5, later.CreatedAt); err != nil || q.Used != 1 {
		b.Errorf("the one without a piece must be given back: %+v %v", q, err)
	}
}

func held(b bench) {
	account := b.account("ada@example.com")
	r := b.request(account, "1")
	r.Key, r.Detail = hash("key"), ""
	stored, _, err := b.a.Reserve(b.ctx, r, "run", 5)
	b.ok(err)
	_, err = b.a.Append(b.ctx, stored.ID, "run", &autocode.HostedPiece{Size: 4, Data: []byte("sealed bytes")}, Now)
	b.ok(err)
	b.want(autocode.Conflict, autocode.ReasonRunning, b.b.Release(b.ctx, account, "1"))
	b.ok(b.a.End(b.ctx, stored.ID, "run", autocode.HostedEnding{State: autocode.Complete, At: Now}))
	if pieces, err := b.b.Pieces(b.ctx, stored.ID, 0); err != nil || len(pieces) != 1 || string(pieces[0].Data) != "sealed bytes" {
		b.Errorf("%+v %v", pieces, err)
	}
	if all, err := b.b.List(b.ctx, account, 0, 10); err != nil || len(all) != 0 {
		b.Errorf("it is in the history: %+v %v", all, err)
	}
	b.want(autocode.NotFound, "", b.b.Delete(b.ctx, account, stored.ID, Now))
	b.ok(b.b.Release(b.ctx, account, "1"))
	b.want(autocode.NotFound, "", b.b.Release(b.ctx, account, "1"))
	if pieces, err := b.a.Pieces(b.ctx, stored.ID, 0); err != nil || len(pieces) != 0 {
		b.Errorf("%+v %v", pieces, err)
	}
	_, _, err = b.a.Reserve(b.ctx, r, "run", 5)
	b.want(autocode.NotFound, autocode.ReasonReleased, err)
	if q, err := b.b.Quota(b.ctx, account, 5, Now); err != nil || q.Used != 1 {
		b.Errorf("%+v %v", q, err)
	}
}

func history(b bench) {
	ada, eve := b.account("ada@example.com"), b.account("eve@example.com")
	var ids []int64
	for i := range 5 {
		ids = append(ids, b.answer(ada, name(i), strings.Repeat("x", i+1), Now.Add(time.Duration(i)*time.Hour)))
	}
	theirs := b.answer(eve, "1", "secret", Now)
	page, err := b.b.List(b.ctx, ada, ids[1], 2)
	if err != nil || len(page) != 2 || page[0].ID != ids[2] || page[1].Answer != "xxxx" || page[0].Language != autocode.Go {
		b.Fatalf("%+v %v", page, err)
	}
	b.want(autocode.NotFound, "", b.a.Delete(b.ctx, ada, theirs, Now))
	b.want(autocode.NotFound, "", b.a.Delete(b.ctx, ada, 1<<62, Now)) // beyond what PostgreSQL takes a small number for
	b.ok(b.a.Delete(b.ctx, ada, ids[0], Now))
	b.want(autocode.NotFound, "", b.a.Delete(b.ctx, ada, ids[0], Now))
	b.ok(b.a.DeleteAll(b.ctx, ada, Now))
	if all, err := b.b.List(b.ctx, ada, 0, 10); err != nil || len(all) != 0 {
		b.Errorf("%+v %v", all, err)
	}
	if all, err := b.b.List(b.ctx, eve, 0, 10); err != nil || len(all) != 1 {
		b.Errorf("somebody else's: %+v %v", all, err)
	}
	if q, err := b.b.Quota(b.ctx, ada, 5, Now.Add(4*time.Hour)); err != nil || q.Used != 5 {
		b.Errorf("deleting gives nothing back: %+v %v", q, err)
	}
}

// deletedEarly is a request that is erased before anything of its answer came: it costs
// nothing, and the instance that answers it learns that it is gone.
func deletedEarly(b bench) {
	account := b.account("ada@example.com")
	for i, erase := range []func(id int64) error{
		func(id int64) error { return b.b.Delete(b.ctx, account, id, Now) },
		func(int64) error { return b.b.DeleteAll(b.ctx, account, Now) },
	} {
		r, _, err := b.a.Reserve(b.ctx, b.request(account, name(i)), "run", 5)
		b.ok(err)
		b.ok(erase(r.ID))
		_, err = b.a.Append(b.ctx, r.ID, "run", &autocode.HostedPiece{Size: 1, Data: []byte("x")}, Now)
		b.want(autocode.Conflict, autocode.ReasonSuperseded, err)
		if q, err := b.b.Quota(b.ctx, account, 5, Now); err != nil || q.Used != 0 {
			b.Errorf("%+v %v", q, err)
		}
	}
}

// refunds fail on purpose: after ten in a day they count.
func refunds(b bench) {
	account := b.account("ada@example.com")
	for i := range 15 {
		b.answer(account, name(i), "", Now)
	}
	_, _, err := b.a.Reserve(b.ctx, b.request(account, "16"), "run", 5)
	b.want(autocode.QuotaUsed, "", err)
}

func sweep(b bench) {
	account := b.account("ada@example.com")
	b.session(account, "s", "r")
	b.answer(account, "1", "kept", Now)
	b.answer(account, "failed", "", Now)
	r := b.request(account, "held")
	r.Key = hash("key")
	stored, _, err := b.a.Reserve(b.ctx, r, "run", 5)
	b.ok(err)
	_, err = b.a.Append(b.ctx, stored.ID, "run", &autocode.HostedPiece{Size: 1, Data: []byte("x")}, Now)
	b.ok(err)
	b.ok(b.a.End(b.ctx, stored.ID, "run", autocode.HostedEnding{State: autocode.Complete, At: Now}))
	b.ok(b.a.CreateInvite(b.ctx, hash("code"), 1, Now.Add(time.Hour)))
	b.ok(b.a.Sweep(b.ctx, Now.Add(time.Hour)))
	if _, err := b.b.Request(b.ctx, account, "held"); err != nil {
		b.Errorf("after an hour: %v", err)
	}
	b.ok(b.b.Sweep(b.ctx, Now.Add(25*time.Hour)))
	for _, id := range []string{"held", "failed"} {
		_, err := b.b.Request(b.ctx, account, id)
		b.want(autocode.NotFound, "", err)
	}
	if all, err := b.b.List(b.ctx, account, 0, 10); err != nil || len(all) != 1 {
		b.Errorf("%+v %v", all, err)
	}
	if _, err := b.b.Session(b.ctx, "s", "x", Now.Add(25*time.Hour)); err != nil {
		b.Errorf("a session within its life: %v", err)
	}
	b.ok(b.b.Sweep(b.ctx, Now.Add(31*24*time.Hour)))
	_, err = b.a.SessionOfRefresh(b.ctx, hash("r"), Now)
	b.want(autocode.Unauthenticated, "unknown", err)
}
