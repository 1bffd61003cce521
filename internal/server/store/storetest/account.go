package storetest

import (
	"bytes"
	"fmt"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/server/store"
)

func accounts(b bench) {
	id := b.account("ada@example.com")
	_, err := b.b.CreateAccount(b.ctx, autocode.HostedAccount{Email: "Ada@example.com", Folded: "ada@example.com", CreatedAt: Now}, nil)
	b.want(autocode.Conflict, "", err)
	first, last := "에이다", "러브레이스"
	b.ok(b.a.Rename(b.ctx, id, &first, nil))
	b.ok(b.a.Rename(b.ctx, id, nil, &last))
	a, err := b.b.AccountByEmail(b.ctx, "ada@example.com")
	if err != nil || a.ID != id || a.FirstName != first || a.LastName != last || !a.CreatedAt.Equal(Now) {
		b.Errorf("%+v, %v", a, err)
	}
	_, err = b.b.AccountByEmail(b.ctx, "eve@example.com")
	b.want(autocode.NotFound, "", err)
	_, err = b.b.Account(b.ctx, id+1000)
	b.want(autocode.NotFound, "", err)

	b.ok(b.a.CreateInvite(b.ctx, hash("code"), 2, Now.Add(time.Hour)))
	join := func(n int, code string, at time.Time) error {
		email := fmt.Sprintf("guest%d@example.com", n)
		_, err := b.b.CreateAccount(b.ctx, autocode.HostedAccount{Email: email, Folded: email, CreatedAt: at}, hash(code))
		return err
	}
	b.want(autocode.Invalid, "", join(1, "other", Now))
	b.want(autocode.Invalid, "", join(1, "code", Now.Add(2*time.Hour)))
	b.ok(join(1, "code", Now))
	b.want(autocode.Conflict, "", join(1, "code", Now)) // the address is taken: the code is not used up
	b.ok(join(2, "code", Now))
	b.want(autocode.Invalid, "", join(3, "code", Now))
}

func (b bench) session(account int64, id, refresh string) {
	b.Helper()
	b.ok(b.a.StartSession(b.ctx, autocode.HostedSession{ID: id, Account: account, Access: "a0-" + id, Network: hash("home"), CreatedAt: Now, UsedAt: Now}, hash(refresh), "hash", ""))
}

func sessions(b bench) {
	account := b.account("ada@example.com")
	b.session(account, "s1", "r0")
	n, err := b.b.Session(b.ctx, "s1", "a0-s1", Now)
	if err != nil || n.Account != account || !bytes.Equal(n.Network, hash("home")) {
		b.Fatalf("%+v %v", n, err)
	}
	rotate := func(s *store.Store, old, next, access string, after time.Duration) error {
		_, err := s.Rotate(b.ctx, hash(old), hash(next), access, Now.Add(after))
		return err
	}
	good := func(refresh string, after time.Duration) bool {
		_, err := b.b.SessionOfRefresh(b.ctx, hash(refresh), Now.Add(after))
		return err == nil
	}
	b.want(autocode.Unauthenticated, "unknown", rotate(b.a, "never", "r1", "a1", 0))
	b.ok(rotate(b.b, "r0", "r1", "a1", time.Second))
	// The answer was lost: the same token again, within a minute.
	b.ok(rotate(b.a, "r0", "r1b", "a1b", 11*time.Second))
	if good("r1", 12*time.Second) || !good("r1b", 12*time.Second) {
		b.Error("the successor that was superseded is good, or the other one is not")
	}
	// The access token that came with r1b is used: it arrived, and r0 is dead.
	_, err = b.a.Session(b.ctx, "s1", "a1b", Now.Add(13*time.Second))
	b.ok(err)
	if good("r0", 14*time.Second) {
		b.Error("r0 is good although its successor arrived")
	}
	b.want(autocode.Unauthenticated, "reuse", rotate(b.b, "r0", "r2", "a2", 15*time.Second))
	_, err = b.a.Session(b.ctx, "s1", "a1b", Now.Add(16*time.Second))
	b.want(autocode.Unauthenticated, "unknown", err) // the family is over, on every instance

	b.session(account, "s2", "q0")
	b.ok(rotate(b.a, "q0", "q1", "c1", 0))
	b.ok(rotate(b.a, "q0", "q1b", "c1b", 0))
	b.want(autocode.Unauthenticated, "reuse", rotate(b.a, "q1", "q2", "c2", 0)) // superseded: somebody has both
	b.want(autocode.Unauthenticated, "unknown", rotate(b.a, "q1b", "q2", "c2", 0))

	b.session(account, "s3", "p0")
	b.ok(rotate(b.a, "p0", "p1", "d1", 0))
	b.want(autocode.Unauthenticated, "reuse", rotate(b.a, "p0", "p2", "d2", 61*time.Second)) // too late for a lost answer

	b.session(account, "s4", "o0")
	b.want(autocode.Unauthenticated, "expired", rotate(b.a, "o0", "o1", "e1", 31*24*time.Hour))
	b.session(account, "s5", "m0")
	b.ok(b.b.EndSession(b.ctx, "s5"))
	b.ok(b.b.EndSession(b.ctx, "s5"))
	if good("m0", 0) {
		b.Error("the refresh token of a session that was ended is good")
	}
	b.session(account, "s6", "l0")
	if known, err := b.a.KnowsNetwork(b.ctx, account, hash("home"), Now); !known || err != nil {
		b.Errorf("%v %v", known, err)
	}
	if known, err := b.a.KnowsNetwork(b.ctx, account, hash("elsewhere"), Now); known || err != nil {
		b.Errorf("%v %v", known, err)
	}
	err = b.a.StartSession(b.ctx, autocode.HostedSession{ID: "s7", Account: account, Network: hash("x"), CreatedAt: Now, UsedAt: Now}, hash("k0"), "an older hash", "")
	b.want(autocode.Unauthenticated, "", err)
}

// manySessions are bounded: the one that was used longest ago makes room.
func manySessions(b bench) {
	account := b.account("ada@example.com")
	for i := range store.MostSessions + 2 {
		at := Now.Add(time.Duration(i) * time.Second)
		b.ok(b.a.StartSession(b.ctx, autocode.HostedSession{ID: name(i), Account: account, Access: "a", Network: hash("x"), CreatedAt: at, UsedAt: at}, hash(name(i)), "hash", ""))
	}
	for i := range store.MostSessions + 2 {
		_, err := b.b.SessionOfRefresh(b.ctx, hash(name(i)), Now.Add(time.Minute))
		if gone := autocode.CodeOf(err) == autocode.Unauthenticated; gone != (i < 2) || !gone && err != nil {
			b.Errorf("session %d: %v", i, err)
		}
	}
}

// refreshRace uses one token a thousand times at once: what is good within the grace is
// bounded, and there is never more than one token that is good afterwards.
func refreshRace(b bench) {
	account := b.account("ada@example.com")
	b.session(account, "s", "start")
	next := func(i int) string { return fmt.Sprintf("next-%d", i) }
	errs := b.both(1000, func(i int, s *store.Store) error {
		_, err := s.Rotate(b.ctx, hash("start"), hash(next(i)), fmt.Sprintf("access-%d", i), Now)
		return err
	})
	accepted, live := 0, 0
	for i, err := range errs {
		if err == nil {
			accepted++
		} else {
			b.want(autocode.Unauthenticated, "", err)
		}
		if _, err := b.a.SessionOfRefresh(b.ctx, hash(next(i)), Now); err == nil {
			live++
		}
	}
	if accepted != 1+store.RefreshAgain || live != 0 {
		b.Errorf("%d accepted, %d live; want %d and none, since the token was used too often", accepted, live, 1+store.RefreshAgain)
	}
	b.session(account, "s2", "start2")
	errs = b.both(1+store.RefreshAgain, func(i int, s *store.Store) error {
		_, err := s.Rotate(b.ctx, hash("start2"), hash("two"+next(i)), fmt.Sprintf("access-%d", i), Now)
		return err
	})
	live = 0
	for i, err := range errs {
		b.ok(err)
		if _, err := b.b.SessionOfRefresh(b.ctx, hash("two"+next(i)), Now); err == nil {
			live++
		}
	}
	if live != 1 {
		b.Errorf("%d successors are live, want exactly one", live)
	}
}

func passwordRace(b bench) {
	account := b.account("ada@example.com")
	b.session(account, "mine", "r1")
	b.session(account, "other", "r2")
	errs := b.both(20, func(i int, s *store.Store) error {
		return s.ChangePassword(b.ctx, account, "hash", fmt.Sprintf("hash%d", i), "mine")
	})
	changed := 0
	for _, err := range errs {
		if err == nil {
			changed++
		} else {
			b.want(autocode.Conflict, "", err)
		}
	}
	if changed != 1 {
		b.Errorf("%d changes of one password succeeded", changed)
	}
	if _, err := b.b.Session(b.ctx, "mine", "x", Now); err != nil {
		b.Errorf("the session that changed it: %v", err)
	}
	_, err := b.b.Session(b.ctx, "other", "x", Now)
	b.want(autocode.Unauthenticated, "", err)
}

func gone(b bench) {
	account := b.account("ada@example.com")
	b.session(account, "s", "r")
	b.answer(account, "1", "text", Now)
	b.want(autocode.Conflict, "", b.a.DeleteAccount(b.ctx, account, "another hash"))
	b.ok(b.a.DeleteAccount(b.ctx, account, "hash"))
	_, err := b.b.Session(b.ctx, "s", "a", Now)
	b.want(autocode.Unauthenticated, "", err)
	if all, err := b.b.List(b.ctx, account, 0, 10); err != nil || len(all) != 0 {
		b.Errorf("%v %v", all, err)
	}
	again := b.account("ada@example.com")
	if q, err := b.b.Quota(b.ctx, again, 5, Now); err != nil || q.Used != 0 || again == account {
		b.Errorf("account %d after %d: %+v %v", again, account, q, err)
	}
	_, _, err = b.a.Reserve(b.ctx, b.request(account, "2"), "run", 5)
	b.want(autocode.Unauthenticated, "", err)
}

func keys(b bench) {
	b.ok(b.a.AgreeOnKeys(b.ctx, []string{"k1"}, Now))
	b.ok(b.b.AgreeOnKeys(b.ctx, []string{"k1"}, Now))
	b.want(autocode.Conflict, "", b.b.AgreeOnKeys(b.ctx, []string{"k2"}, Now))
	b.ok(b.b.AgreeOnKeys(b.ctx, []string{"k2", "k1"}, Now))
	b.ok(b.a.AgreeOnKeys(b.ctx, []string{"k2"}, Now))
	b.ok(b.a.ForgetKeys(b.ctx))
	b.ok(b.b.AgreeOnKeys(b.ctx, []string{"k3"}, Now))
	b.want(autocode.Conflict, "", b.a.AgreeOnKeys(b.ctx, []string{"k1"}, Now))
}
