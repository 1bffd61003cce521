//go:build linux

package secret_test

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/godbus/dbus/v5"
)

// fakeService is a Secret Service on a private bus that behaves as a test tells it.
type fakeService struct {
	conn *dbus.Conn

	mu     sync.Mutex
	items  map[string]string // by user name
	locked string            // how unlocking goes: "", dismissed or for ever
	lies   bool
}

const (
	servicePath    = dbus.ObjectPath("/org/freedesktop/secrets")
	collectionPath = dbus.ObjectPath("/org/freedesktop/secrets/collection/login")
	promptPath     = dbus.ObjectPath("/org/freedesktop/secrets/prompt/1")
	sessionPath    = dbus.ObjectPath("/org/freedesktop/secrets/session/1")
	serviceName    = "org.freedesktop.secrets"
)

// startBus starts a private message bus and makes it the session bus of this
// process. It answers the address.
func startBus(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil {
		if os.Getenv("AUTOCODING_REQUIRE_TOOLS") != "" {
			t.Fatal(err)
		}
		t.Skip("dbus-daemon is missing: apt-get install dbus")
	}
	// A bus of its own that starts no services: one on the machine would answer.
	config := filepath.Join(t.TempDir(), "bus.conf")
	if err := os.WriteFile(config, []byte(`<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
		<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`), 0o600); err != nil {
		t.Fatal(err)
	}
	bus := exec.CommandContext(t.Context(), "dbus-daemon", "--config-file="+config, "--nofork", "--print-address")
	out, err := bus.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := bus.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = bus.Wait() })
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(address)
}

func startService(t *testing.T, address string) *fakeService {
	t.Helper()
	conn, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	s := &fakeService{conn: conn, items: map[string]string{}}
	for path, object := range map[dbus.ObjectPath]struct {
		value any
		iface string
	}{
		servicePath:    {serviceObject{s}, "org.freedesktop.Secret.Service"},
		collectionPath: {collectionObject{s}, "org.freedesktop.Secret.Collection"},
		promptPath:     {promptObject{s}, "org.freedesktop.Secret.Prompt"},
		sessionPath:    {sessionObject{}, "org.freedesktop.Secret.Session"},
	} {
		if err := conn.Export(object.value, path, object.iface); err != nil {
			t.Fatal(err)
		}
	}
	if err := conn.ExportSubtree(itemObject{s}, "/org/freedesktop/secrets/item", "org.freedesktop.Secret.Item"); err != nil {
		t.Fatal(err)
	}
	if err := conn.Export(properties{}, servicePath, "org.freedesktop.DBus.Properties"); err != nil {
		t.Fatal(err)
	}
	if reply, err := conn.RequestName(serviceName, dbus.NameFlagDoNotQueue); err != nil || reply != dbus.RequestNameReplyPrimaryOwner {
		t.Fatal(reply, err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return s
}

// leave takes the service off the bus, come puts it back.
func (s *fakeService) leave() { _, _ = s.conn.ReleaseName(serviceName) }
func (s *fakeService) come()  { _, _ = s.conn.RequestName(serviceName, dbus.NameFlagDoNotQueue) }

func (s *fakeService) set(locked string, lies bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.locked, s.lies = locked, lies
}

func (s *fakeService) put(user, value string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items[user] = value
}

// kept lists the values of all items.
func (s *fakeService) kept() (values []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, v := range s.items {
		values = append(values, v)
	}
	return values
}

type (
	serviceObject    struct{ s *fakeService }
	collectionObject struct{ s *fakeService }
	promptObject     struct{ s *fakeService }
	itemObject       struct{ s *fakeService }
	sessionObject    struct{}
	properties       struct{}
)

type wireSecret struct {
	Session     dbus.ObjectPath
	Parameters  []byte
	Value       []byte
	ContentType string
}

func (properties) Get(_, _ string) (dbus.Variant, *dbus.Error) {
	return dbus.MakeVariant([]dbus.ObjectPath{collectionPath}), nil
}

func (sessionObject) Close() *dbus.Error { return nil }

func (o serviceObject) OpenSession(string, dbus.Variant) (dbus.Variant, dbus.ObjectPath, *dbus.Error) {
	return dbus.MakeVariant(""), sessionPath, nil
}

func (o serviceObject) Unlock(objects []dbus.ObjectPath) ([]dbus.ObjectPath, dbus.ObjectPath, *dbus.Error) {
	o.s.mu.Lock()
	defer o.s.mu.Unlock()
	if o.s.locked != "" {
		return nil, promptPath, nil
	}
	return objects, "/", nil
}

func (o promptObject) Prompt(string) *dbus.Error {
	o.s.mu.Lock()
	locked := o.s.locked
	o.s.mu.Unlock()
	if locked == "dismissed" {
		go func() {
			_ = o.s.conn.Emit(promptPath, "org.freedesktop.Secret.Prompt.Completed", true, dbus.MakeVariant([]dbus.ObjectPath{}))
		}()
	}
	return nil // a prompt that nobody answers says nothing
}

func (o collectionObject) CreateItem(props map[string]dbus.Variant, secret wireSecret, _ bool) (dbus.ObjectPath, dbus.ObjectPath, *dbus.Error) {
	attributes, _ := props["org.freedesktop.Secret.Item.Attributes"].Value().(map[string]string)
	o.s.mu.Lock()
	defer o.s.mu.Unlock()
	value := string(secret.Value)
	if o.s.lies {
		value = value[:len(value)/2] // cut without a word, as some keyrings do
	}
	o.s.items[attributes["username"]] = value
	return "/org/freedesktop/secrets/item/1", "/", nil
}

func (o collectionObject) SearchItems(attributes map[string]string) ([]dbus.ObjectPath, *dbus.Error) {
	o.s.mu.Lock()
	defer o.s.mu.Unlock()
	if _, ok := o.s.items[attributes["username"]]; !ok {
		return nil, nil
	}
	return []dbus.ObjectPath{"/org/freedesktop/secrets/item/1"}, nil
}

func (o itemObject) GetSecret(session dbus.ObjectPath) (wireSecret, *dbus.Error) {
	for _, value := range o.s.kept() {
		return wireSecret{session, []byte{}, []byte(value), "text/plain"}, nil
	}
	return wireSecret{}, dbus.MakeFailedError(os.ErrNotExist)
}

func (o itemObject) Delete() (dbus.ObjectPath, *dbus.Error) {
	o.s.mu.Lock()
	defer o.s.mu.Unlock()
	clear(o.s.items)
	return "/", nil
}
