//go:build window

package desktop_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// patience is how long the window may take for anything; a guard against hanging.
const patience = 15 * time.Second

// node is an object on the accessibility bus: what a screen reader knows of a
// part of the window.
type node struct {
	bus  *dbus.Conn
	Name string
	Path dbus.ObjectPath
}

// connectAccessibility asks the session bus for the accessibility bus and says
// that an assistive program is there, without which webviews tell nothing.
func connectAccessibility(t testing.TB, session string) *dbus.Conn {
	t.Helper()
	conn, err := dbus.Connect(session)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	bus := conn.Object("org.a11y.Bus", "/org/a11y/bus")
	var address string
	if err := bus.Call("org.a11y.Bus.GetAddress", 0).Store(&address); err != nil {
		t.Fatal(err)
	}
	for _, property := range []string{"IsEnabled", "ScreenReaderEnabled"} {
		if err := bus.SetProperty("org.a11y.Status."+property, dbus.MakeVariant(true)); err != nil {
			t.Fatal(err)
		}
	}
	a11y, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a11y.Close() })
	return a11y
}

func desktopRoot(bus *dbus.Conn) node {
	return node{bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"}
}

func (n node) call(method string, args ...any) *dbus.Call {
	return n.bus.Object(n.Name, n.Path).Call("org.a11y.atspi."+method, 0, args...)
}

func (n node) children() []node {
	type ref struct {
		Name string
		Path dbus.ObjectPath
	}
	var refs []ref
	if n.call("Accessible.GetChildren").Store(&refs) != nil {
		return nil // it has gone since
	}
	if len(refs) == 0 {
		// Where the webview's tree is plugged in, the list is empty but the first child is there.
		var first ref
		if n.call("Accessible.GetChildAtIndex", int32(0)).Store(&first) == nil && first.Name != "" && first.Path != "/org/a11y/atspi/null" {
			refs = append(refs, first)
		}
	}
	out := make([]node, len(refs))
	for i, r := range refs {
		out[i] = node{n.bus, r.Name, r.Path}
	}
	return out
}

// roles are the roles that the tests speak of, by AtspiRole.
var roles = map[uint32]string{
	2: "alert", 7: "check box", 11: "combo box", 16: "dialog", 23: "frame", 31: "list", 32: "list item", 33: "menu", 35: "menu item",
	37: "tab", 40: "password", 43: "button", 44: "radio button", 61: "text", 62: "toggle button", 66: "tool bar", 73: "paragraph",
	75: "application", 79: "entry", 83: "heading", 85: "section", 88: "link", 95: "document web", 98: "list box", 101: "notification",
	109: "article", 110: "landmark", 129: "button", // a button that opens something
}

func (n node) role() string {
	var role uint32
	if n.call("Accessible.GetRole").Store(&role) != nil {
		return ""
	}
	if name, ok := roles[role]; ok {
		return name
	}
	return fmt.Sprint("role ", role)
}

func (n node) name() string {
	v, err := n.bus.Object(n.Name, n.Path).GetProperty("org.a11y.atspi.Accessible.Name")
	if err != nil {
		return ""
	}
	name, _ := v.Value().(string)
	return name
}

// text is what the object shows, of itself and what is in it.
func (n node) text() string {
	var text string
	_ = n.call("Text.GetText", int32(0), int32(-1)).Store(&text)
	if strings.Trim(text, "\ufffc \n") != "" && !strings.Contains(text, "\ufffc") {
		return text
	}
	var parts []string
	for _, child := range n.children() {
		if part := child.text(); part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return n.name()
	}
	return strings.Join(parts, "\n")
}

// has reports whether a state is set; numbers as in AtspiStateType.
func (n node) has(state uint) bool {
	var states []uint32
	if n.call("Accessible.GetState").Store(&states) != nil || len(states) <= int(state/32) {
		return false
	}
	return states[state/32]&(1<<(state%32)) != 0
}

const (
	stateChecked = 4
	stateEnabled = 8
	stateFocused = 12
	stateShowing = 25
)

// length is how many characters a field holds.
func (n node) length() int {
	v, err := n.bus.Object(n.Name, n.Path).GetProperty("org.a11y.atspi.Text.CharacterCount")
	if err != nil {
		return -1
	}
	count, _ := v.Value().(int32)
	return int(count)
}

// press does what the object is for.
func (n node) press() error {
	var ok bool
	if err := n.call("Action.DoAction", int32(0)).Store(&ok); err != nil || !ok {
		return fmt.Errorf("action: %v %w", ok, err)
	}
	return nil
}

func (n node) focus() error {
	var ok bool
	if err := n.call("Component.GrabFocus").Store(&ok); err != nil || !ok {
		return fmt.Errorf("focus: %v %w", ok, err)
	}
	return nil
}

// find looks for an object by role and name in reading order: the first with
// exactly this name, else the first that has it in its name.
func (n node) find(role, name string) (node, bool) {
	var near node
	exact, ok := n.search(role, func(has node) bool {
		switch whole := has.name(); {
		case whole == name:
			return true
		case near.bus == nil && strings.Contains(whole, name) && has.has(stateShowing):
			near = has
		}
		return false
	})
	if ok {
		return exact, true
	}
	return near, near.bus != nil
}

// search looks for a visible object of a role that fits, in reading order.
func (n node) search(role string, fits func(node) bool) (node, bool) {
	if n.role() == role && fits(n) && n.has(stateShowing) {
		return n, true
	}
	for _, child := range n.children() {
		if found, ok := child.search(role, fits); ok {
			return found, true
		}
	}
	return node{}, false
}

// outline lists roles and names, for a person who reads why a test failed.
func (n node) outline(indent string, out *strings.Builder) {
	role, name := n.role(), n.name()
	if name != "" || role == "entry" || role == "text" {
		fmt.Fprintf(out, "%s%s %q\n", indent, role, name)
	}
	for _, child := range n.children() {
		child.outline(indent+" ", out)
	}
}
