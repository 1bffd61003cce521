//go:build window

package desktop_test

import (
	"strings"
	"testing"
)

func TestProbe(t *testing.T) {
	s := newScreen(t, "1280x800")
	p := newProgram(t, s, "en_US")
	p.open()
	p.picture("probe")
	var out strings.Builder
	desktopRoot(s.a11y).outline("", &out)
	t.Log(out.String())
}
