package vault_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"autocoding/internal/autocode"
	"autocoding/internal/vault"
)

// quick is the least that the bounds allow; the real cost would slow the tests
// and prove nothing more.
var quick = vault.Cost{Time: 1, MemoryKiB: 19 << 10, Threads: 1}

const password = "pässword 열쇠"

func create(t *testing.T) (*vault.Vault, vault.Envelope, vault.RecoveryCode) {
	t.Helper()
	v, e, code, err := vault.Create("account-1", password, quick)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(v.Close)
	return v, e, code
}

func wantCode(t *testing.T, err error, want autocode.Code) {
	t.Helper()
	if autocode.CodeOf(err) != want {
		t.Errorf("got error %v, want code %q", err, want)
	}
}

func TestThreeKeysOpenOneVault(t *testing.T) {
	v, e, code := create(t)
	device := vault.NewDeviceKey()
	if err := v.WrapDevice(&e, device, time.Now()); err != nil {
		t.Fatal(err)
	}
	place := vault.Ref{Record: "r", Field: "answer", Schema: 1}
	sealed, err := v.Seal(place, []byte("fmt.Println"))
	if err != nil {
		t.Fatal(err)
	}
	for name, open := range map[string]func() (*vault.Vault, error){
		"password":             func() (*vault.Vault, error) { return e.OpenPassword(password) },
		"password, decomposed": func() (*vault.Vault, error) { return e.OpenPassword("pa\u0308ssword 열쇠") },
		"recovery code":        func() (*vault.Vault, error) { return e.OpenRecovery(code.Reveal()) },
		"code as a person types it": func() (*vault.Vault, error) {
			return e.OpenRecovery(" " + strings.ToLower(strings.ReplaceAll(code.Reveal(), "-", " ")))
		},
		"device key": func() (*vault.Vault, error) { return e.OpenDevice(device) },
	} {
		t.Run(name, func(t *testing.T) {
			again, err := open()
			if err != nil {
				t.Fatal(err)
			}
			defer again.Close()
			if plain, err := again.Open(place, sealed); err != nil || string(plain) != "fmt.Println" {
				t.Errorf("got %q, %v", plain, err)
			}
		})
	}
}

func TestNothingElseOpensIt(t *testing.T) {
	v, e, code := create(t)
	_, other, otherCode := create(t)
	device := vault.NewDeviceKey()
	if err := v.WrapDevice(&e, device, time.UnixMilli(1000)); err != nil {
		t.Fatal(err)
	}
	_, err := e.OpenPassword("password 열쇠")
	wantCode(t, err, autocode.WrongCredentials)
	_, err = e.OpenPassword("tab\tin it")
	wantCode(t, err, autocode.WrongCredentials)
	_, err = e.OpenRecovery(otherCode.Reveal())
	wantCode(t, err, autocode.WrongCredentials)
	_, err = e.OpenDevice(vault.NewDeviceKey())
	wantCode(t, err, autocode.WrongCredentials)
	_, err = other.OpenDevice(device)
	wantCode(t, err, autocode.WrongCredentials)

	t.Run("an edited time of last use", func(t *testing.T) {
		edited := e
		edited.DeviceUsed = time.UnixMilli(2000)
		_, err := edited.OpenDevice(device)
		wantCode(t, err, autocode.WrongCredentials)
	})
	t.Run("another account's wraps", func(t *testing.T) {
		moved := e
		moved.Account = "account-2"
		_, err := moved.OpenPassword(password)
		wantCode(t, err, autocode.WrongCredentials)
		_, err = moved.OpenRecovery(code.Reveal())
		wantCode(t, err, autocode.WrongCredentials)
	})
	t.Run("a slip in the code is told as one", func(t *testing.T) {
		slip := []byte(code.Reveal())
		slip[0] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[(strings.IndexByte("0123456789ABCDEFGHJKMNPQRSTVWXYZ", slip[0])+1)%32]
		_, err := e.OpenRecovery(string(slip))
		wantCode(t, err, autocode.Invalid)
		_, err = e.OpenRecovery(code.Reveal()[:20])
		wantCode(t, err, autocode.Invalid)
		_, err = e.OpenRecovery(strings.Repeat("Ü", 18))
		wantCode(t, err, autocode.Invalid)
	})
}

func TestChangedPasswordAndCodeReplaceTheOldOnes(t *testing.T) {
	v, e, code := create(t)
	if err := v.WrapPassword(&e, "quite another one", quick); err != nil {
		t.Fatal(err)
	}
	fresh, err := v.WrapRecovery(&e)
	if err != nil {
		t.Fatal(err)
	}
	_, err = e.OpenPassword(password)
	wantCode(t, err, autocode.WrongCredentials)
	_, err = e.OpenRecovery(code.Reveal())
	wantCode(t, err, autocode.WrongCredentials)
	for _, open := range []func() (*vault.Vault, error){
		func() (*vault.Vault, error) { return e.OpenPassword("quite another one") },
		func() (*vault.Vault, error) { return e.OpenRecovery(fresh.Reveal()) },
	} {
		if again, err := open(); err != nil {
			t.Error(err)
		} else {
			again.Close()
		}
	}
}

func TestASealedValueOpensInItsPlaceOnly(t *testing.T) {
	v, _, _ := create(t)
	stranger, _, _ := create(t)
	place := vault.Ref{Record: "r1", Field: "answer", Schema: 1}
	sealed, err := v.Seal(place, []byte("secret"))
	if err != nil {
		t.Fatal(err)
	}
	for name, wrong := range map[string]vault.Ref{
		"another record":  {Record: "r2", Field: "answer", Schema: 1},
		"another field":   {Record: "r1", Field: "request", Schema: 1},
		"another schema":  {Record: "r1", Field: "answer", Schema: 2},
		"a shifted split": {Record: "r1a", Field: "nswer", Schema: 1},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := v.Open(wrong, sealed)
			wantCode(t, err, autocode.Damaged)
		})
	}
	_, err = stranger.Open(place, sealed)
	wantCode(t, err, autocode.Damaged)
	for i := range len(sealed) * 8 {
		flipped := bytes.Clone(sealed)
		flipped[i/8] ^= 1 << (i % 8)
		if _, err := v.Open(place, flipped); autocode.CodeOf(err) != autocode.Damaged {
			t.Fatalf("bit %d flipped: %v", i, err)
		}
	}
	for n := range sealed {
		if _, err := v.Open(place, sealed[:n]); autocode.CodeOf(err) != autocode.Damaged {
			t.Fatalf("cut to %d bytes: %v", n, err)
		}
	}
}

func TestAClosedVaultIsOfNoUse(t *testing.T) {
	v, e, _ := create(t)
	sealed, _ := v.Seal(vault.Ref{}, []byte("x"))
	v.Close()
	_, err := v.Open(vault.Ref{}, sealed)
	wantCode(t, err, autocode.Unauthenticated)
	_, err = v.Seal(vault.Ref{}, nil)
	wantCode(t, err, autocode.Unauthenticated)
	wantCode(t, v.WrapDevice(&e, vault.NewDeviceKey(), time.Now()), autocode.Unauthenticated)
}

func TestKDFBounds(t *testing.T) {
	_, e, _ := create(t)
	for name, kdf := range map[string]string{
		"too little memory": strings.Replace(e.KDF, "m=19456", "m=1024", 1),
		"2 GiB":             strings.Replace(e.KDF, "m=19456", "m=2097152", 1),
		"100 passes":        strings.Replace(e.KDF, "t=1", "t=100", 1),
		"no threads":        strings.Replace(e.KDF, "p=1", "p=0", 1),
		"another hash":      strings.Replace(e.KDF, "argon2id", "argon2i", 1),
		"another form":      strings.Replace(e.KDF, "opaque-1", "opaque-2", 1),
		"empty":             "",
		"longer":            e.KDF + strings.Repeat("A", 4000),
	} {
		t.Run(name, func(t *testing.T) {
			edited := e
			edited.KDF = kdf
			_, err := edited.OpenPassword(password)
			wantCode(t, err, autocode.Damaged)
		})
	}
	t.Run("10,000 mutations", func(t *testing.T) {
		random := rand.New(rand.NewPCG(1, 2))
		for range 10_000 {
			text := []byte(e.KDF)
			for range 1 + random.IntN(3) {
				switch at := random.IntN(len(text)); random.IntN(3) {
				case 0:
					text[at] = byte(random.IntN(256))
				case 1:
					text = append(text[:at], text[at+1:]...)
				default:
					text = append(text[:at], append([]byte{"0123456789$,="[random.IntN(13)]}, text[at:]...)...)
				}
			}
			if string(text) != e.KDF {
				vault.CheckKDF(t, string(text))
			}
		}
	})
}

func TestARecoveryCodeDoesNotPrint(t *testing.T) {
	_, _, code := create(t)
	var log bytes.Buffer
	slog.New(slog.NewTextHandler(&log, nil)).Info("made", "code", code)
	_, _ = fmt.Fprintf(&log, "%v %+v %#v %s", code, code, code, code)
	text, _ := json.Marshal(map[string]any{"code": code})
	log.Write(text)
	for _, group := range code.Groups() {
		if strings.Contains(log.String(), group) {
			t.Fatalf("the log has %s of the code: %s", group, log.String())
		}
	}
}
