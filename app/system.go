package app

import (
	"context"

	"autocoding/internal/autocode"
)

// System is the bound struct of the program itself and the system around it.
type System struct{ b *bridge }

// Facts is what the window shows about the program.
type Facts struct {
	Version string  `json:"version"`
	DataDir string  `json:"dataDir"`
	Repair  *Repair `json:"repair"` // what had to be repaired at the start, or null
}

// Repair tells that the database had to be put aside and what replaced it.
type Repair struct {
	PutAside string `json:"putAside"` // folder
	Restored int64  `json:"restored"` // when the backup was made, Unix milliseconds; 0 if there was none
	Salvaged int    `json:"salvaged"` // generations that the damaged file still gave
}

// FactsOf gives the facts in the window's terms.
func FactsOf(version, dataDir string, repair *autocode.Repair) Facts {
	f := Facts{Version: version, DataDir: dataDir}
	if repair != nil {
		f.Repair = &Repair{repair.PutAside, ms(repair.Restored), repair.Salvaged}
	}
	return f
}

// Start waits until the program is ready and tells what it is. It fails with the
// error that kept the data from opening.
func (s *System) Start() (Facts, error) {
	return call(s.b, "system.start", slow, func(context.Context, Cases) (Facts, error) { return s.b.wait().facts, nil })
}

// DataFolder is where the data lie, also after a start that failed.
func (s *System) DataFolder() (string, error) {
	return guarded(s.b, "system.dataFolder", quick, func(context.Context) (string, error) { return s.b.wait().facts.DataDir, nil })
}

// StartAnew puts data that do not open, and their backups, aside and begins empty.
// It is refused with Conflict unless the start failed because they are damaged.
func (s *System) StartAnew() error {
	l := s.b.wait()
	if autocode.CodeOf(l.failed) != autocode.Damaged {
		return autocode.Errorf(autocode.Conflict, "The data are in order.")
	}
	_, err := guarded(s.b, "system.startAnew", slow, func(ctx context.Context) (struct{}, error) { return struct{}{}, l.anew(ctx) })
	return err
}

// CopyText puts text on the clipboard.
func (s *System) CopyText(text string) error {
	return do(s.b, "system.copyText", quick, func(context.Context, Cases) error { return s.b.wait().desktop.CopyText(text) })
}

// Painted notes that the page is on the screen: a window that stays blank is started
// once more. It works after a start that failed, too.
func (s *System) Painted() error { return s.tell("system.painted", Desktop.Painted) }

// Quit closes the window as its button does.
func (s *System) Quit() error { return s.tell("system.quit", Desktop.Quit) }

func (s *System) tell(op string, what func(Desktop)) error {
	_, err := guarded(s.b, op, quick, func(context.Context) (struct{}, error) {
		what(s.b.wait().desktop)
		return struct{}{}, nil
	})
	return err
}

// Notice is a short message of the system.
type Notice struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

// Notify shows a notification, if the person wants any. It says that something is
// ready, never what was asked or answered.
func (s *System) Notify(n Notice) error {
	return do(s.b, "system.notify", quick, func(ctx context.Context, c Cases) error {
		p, err := c.Settings.Preferences(ctx)
		if err != nil || p.Notify != "on" {
			return err
		}
		if len(n.Title) > 200 || len(n.Text) > 200 {
			return autocode.InvalidField("text", "too_long", "A notification is short.")
		}
		return s.b.wait().desktop.Notify(n.Title, n.Text)
	})
}

// Link is a link of an answer before it is opened.
type Link struct {
	URL  string `json:"url"` // as it will be opened
	Host string `json:"host"`
}

// CheckLink says where a link leads, for the question before it is opened. It
// returns Invalid for anything but https and mailto.
func (s *System) CheckLink(url string) (Link, error) {
	return call(s.b, "system.checkLink", quick, func(context.Context, Cases) (Link, error) {
		safe, host, err := autocode.SafeLink(url)
		return Link{safe, host}, err
	})
}

// OpenLink opens a link in the system's browser, after the person agreed.
func (s *System) OpenLink(url string) error {
	return do(s.b, "system.openLink", quick, func(context.Context, Cases) error {
		safe, _, err := autocode.SafeLink(url)
		if err == nil {
			s.b.wait().desktop.OpenURL(safe)
		}
		return err
	})
}
