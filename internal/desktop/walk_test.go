//go:build window

package desktop_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// words are what the window says, in one language.
type words struct {
	locale                                               string
	signUp, email, password, repeat, stay                string
	written, group, proceed                              string
	language, detail, ask, request, complete, verified   string
	history, search, remove, deleted, undo, back         string
	menu, signOut, signedOut, signIn, idleSoon, idleDone string
}

var english = words{
	locale: "en_US", signUp: "Sign up", email: "E-mail address", password: "Password", repeat: "Repeat password", stay: "Stay signed in",
	written: "I have written it down", group: "Type group", proceed: "Continue", language: "Go",
	detail: "Details", ask: "binary search", request: "Request", complete: "Complete", verified: "Compiled and run", history: "History",
	search: "Search requests and answers", remove: "Delete", deleted: "Deleted 1 entry", undo: "Undo", back: "1 entry is back",
	menu: "Account menu", signOut: "Sign out", signedOut: "You are signed out.", signIn: "Sign in", idleSoon: "Are you still there?",
	idleDone: "nothing happened for 30 minutes",
}

var korean = words{
	locale: "ko_KR", signUp: "회원가입", email: "이메일 주소", password: "비밀번호", repeat: "비밀번호 확인", stay: "로그인 유지",
	written: "적어 두었습니다", group: "번째 묶음", proceed: "계속", language: "Go",
	detail: "세부내용", ask: "binary search", request: "요청", complete: "완료", verified: "컴파일", history: "기록",
	search: "요청과 답변 검색", remove: "삭제", deleted: "기록 1개를 삭제", undo: "되돌리기", back: "기록 1개를 되돌",
	menu: "계정 메뉴", signOut: "로그아웃", signedOut: "로그아웃", signIn: "로그인", idleSoon: "계속 사용하시겠어요",
	idleDone: "30분 동안",
}

const (
	address = "gildong@example.com"
	secret  = "seven green bottles"
)

// TestTheWalk is the whole journey in the real window, found by roles and names
// only, as a screen reader finds them: sign up, recovery code, request, restart,
// find, delete, undo, sign out, and the sign-out after idle time.
func TestTheWalk(t *testing.T) {
	for _, w := range []words{english, korean} {
		t.Run(w.locale, func(t *testing.T) {
			s := newScreen(t, "1280x800")
			s.listen()
			s.unlockKeyring(t.TempDir())
			p := newProgram(t, s, w.locale)
			p.open()
			p.see("button", w.signUp)
			p.picture(w.locale + "-start")
			p.signUp(w)
			p.ask(w)
			t.Run("a second window", func(t *testing.T) { p.secondWindow(t) })
			p.close()
			p.dark = true
			p.open() // stays signed in
			p.find(w)
			p.deleteAndUndo(w)
			p.signOut(w)
			p.signIn(w)
			p.idle(w)
			p.close()
			p.leftNothingInTheClear()
		})
	}
}

func (p *program) signUp(w words) {
	p.press("button", w.signUp)
	p.typeInto("entry", w.email, address)
	p.typeInto("password", w.password, secret)
	p.typeInto("password", w.repeat, secret)
	p.press("check box", w.stay)
	p.picture(w.locale + "-sign-up")
	p.typeInto("password", w.repeat, "") // the focus goes back to where Enter sends the form
	p.xdotool("key", "Return")
	p.see("button", w.written)
	groups := p.codeGroups()
	p.picture(w.locale + "-recovery")
	p.press("button", w.written)
	p.typeInto("entry", w.group, groups[6])
	p.press("button", w.proceed)
	p.see("entry", w.detail)
}

// codeGroups reads the nine groups from the page.
func (p *program) codeGroups() []string {
	p.t.Helper()
	var groups []string
	p.until("the recovery code is shown", func() bool {
		groups = nil
		for _, word := range strings.Fields(p.page().text()) {
			if len(word) == 4 && strings.Trim(word, "0123456789ABCDEFGHJKMNPQRSTVWXYZ") == "" {
				groups = append(groups, word)
			}
		}
		return len(groups) == 9
	})
	return groups
}

func (p *program) ask(w words) {
	p.press("radio button", w.language)
	p.typeInto("entry", w.detail, w.ask)
	p.press("button", w.request)
	p.reads("main.go")
	p.reads(w.complete)
	p.reads(w.verified)
	p.picture(w.locale + "-workspace")
}

// secondWindow starts the program once more on the same data, where no bus joins the
// two: it ends at once, since the data are locked.
func (p *program) secondWindow(t *testing.T) {
	second := exec.CommandContext(t.Context(), os.Getenv("AUTOCODING_WINDOW"), "--data-dir", p.dir)
	second.Env = append(p.env(), "AUTOCODING_CLOCK="+p.clock, "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent")
	var said bytes.Buffer
	second.Stderr = &said
	if err := second.Start(); err != nil {
		t.Fatal(err)
	}
	hanging := time.AfterFunc(patience, func() { _ = second.Process.Kill() })
	err := second.Wait()
	hanging.Stop()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 9 { // as the command line says it: in use
		t.Errorf("it ended with %v", err)
	}
	if !strings.Contains(said.String(), "open already") {
		t.Errorf("it said %q", said.String())
	}
	p.see("button", "main.go") // the first window is still there
}

func (p *program) find(w words) {
	p.press("button", w.history)
	p.typeInto("entry", w.search, "binary sea")
	p.press("button", "1 "+w.ask)
	p.reads("main.go")
	p.picture(w.locale + "-history")
}

func (p *program) deleteAndUndo(w words) {
	p.press("button", w.remove)
	p.reads(w.deleted)
	p.picture(w.locale + "-deleted")
	p.press("button", w.undo)
	p.reads(w.back)
}

func (p *program) signOut(w words) {
	p.press("combo box", w.menu) // as WebKitGTK calls a button that opens a menu
	p.press("menu item", w.signOut)
	p.reads(w.signedOut)
}

func (p *program) signIn(w words) {
	p.press("button", w.signIn)
	p.typeInto("entry", w.email, address)
	p.typeInto("password", w.password, secret)
	p.xdotool("key", "Return")
	p.see("entry", w.detail)
}

// idle moves the clock: a warning in the last minute, then the start page, which
// says why.
func (p *program) idle(w words) {
	// The page tells of input at most every five seconds, and of the last one when
	// those are over; nobody sees when it has.
	time.Sleep(6 * time.Second)
	p.moveClock(29*time.Minute + 30*time.Second)
	p.see("alert", w.idleSoon)
	p.picture(w.locale + "-idle")
	p.moveClock(30*time.Minute + 30*time.Second)
	p.reads(w.idleDone)
	p.see("button", w.signUp)
}

// leftNothingInTheClear looks at every file: what was asked and answered lies
// nowhere readable.
func (p *program) leftNothingInTheClear() {
	p.t.Helper()
	files, err := exec.Command("grep", "-rlaE", "binary sea|seven green|binarySearch|package main", p.dir).CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		p.t.Errorf("plain text in %s (%v)", files, err)
	}
}
