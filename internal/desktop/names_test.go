//go:build window

package desktop_test

import (
	"fmt"
	"strings"
	"testing"
)

// controls are the roles of what a person can use.
var controls = map[string]bool{"button": true, "entry": true, "password": true, "combo box": true, "check box": true, "radio button": true,
	"tab": true, "link": true, "menu item": true, "toggle button": true}

// nameless lists the controls without a name, by the way to them, and counts those
// with one.
func (n node) nameless(way string, named *int) []string {
	var all []string
	role := n.role()
	if controls[role] {
		if strings.TrimSpace(n.name()) == "" {
			all = append(all, way+" > "+role)
		} else {
			*named++
		}
	}
	for _, child := range n.children() {
		all = append(all, child.nameless(fmt.Sprintf("%s > %s %q", way, role, n.name()), named)...)
	}
	return all
}

// TestEveryControlHasAName goes through the pages as a screen reader does.
func TestEveryControlHasAName(t *testing.T) {
	s := newScreen(t, "1280x800")
	s.listen()
	s.unlockKeyring(t.TempDir())
	p := newProgram(t, s, english.locale)
	look := func(page string, least int) {
		t.Helper()
		named := 0
		if bad := p.page().nameless("", &named); len(bad) > 0 {
			t.Errorf("%s: no name at%s", page, strings.Join(bad, "\n"))
		}
		if named < least {
			t.Errorf("%s: only %d controls with names", page, named)
		}
	}
	p.open()
	p.see("button", english.signUp)
	look("start", 5)
	p.signUp(english)
	p.ask(english)
	look("workspace", 25)
	p.press("button", "Library")
	p.reads("programs")
	look("library", 40)
	p.press("button", english.history)
	p.press("button", "1 "+english.ask)
	p.press("button", "Filters")
	p.see("check box", "Favourites only")
	look("history", 15)
	p.press("button", "Settings")
	for _, tab := range []string{"Account", "Engines", "Connections", "Language and appearance", "Data and backups", "About"} {
		p.press("tab", tab)
		look(tab, 8)
	}
	p.press("button", "Statistics")
	p.see("dialog", "Statistics")
	p.reads("By language")
	p.picture("statistics")
	look("statistics", 5)
}
