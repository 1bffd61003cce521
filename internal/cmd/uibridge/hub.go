package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"autocoding/internal/autocode"
	"autocoding/internal/files"
)

// hub stands for the system around the window: it sends events to the pages that
// listen and remembers what the program asked the desktop to do.
type hub struct {
	mu     sync.Mutex
	pages  map[chan []byte]bool
	closed bool
	Opened []string `json:"opened"` // addresses opened in a browser
	Copied []string `json:"copied"` // texts put on the clipboard
	Saved  []saved  `json:"saved"`  // files written
	// Notified are the notifications that were shown.
	Notified []string `json:"notified"`
}

type saved struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

func newHub() *hub { return &hub{pages: map[chan []byte]bool{}} }

// Emit tells every page that listens.
func (h *hub) Emit(event string, payload any) {
	text, err := json.Marshal(map[string]any{"event": event, "payload": payload})
	if err != nil {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	for page := range h.pages {
		select {
		case page <- text:
		default: // a page that does not read loses events, like a window that hangs
		}
	}
}

// OpenURL remembers the address.
func (h *hub) OpenURL(url string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.Opened = append(h.Opened, url)
}

// CopyText remembers the text.
func (h *hub) CopyText(text string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.Copied = append(h.Copied, text)
	return nil
}

// Notify remembers the notification.
func (h *hub) Notify(title, text string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.Notified = append(h.Notified, title+": "+text)
	return nil
}

// Painted has nobody to tell.
func (h *hub) Painted() {}

// Quit leaves the server running.
func (h *hub) Quit() {}

// SaveText remembers the file.
func (h *hub) SaveText(_, fileName, text string) (bool, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.Saved = append(h.Saved, saved{fileName, text})
	return true, nil
}

// SaveFile remembers the file.
func (h *hub) SaveFile(_, fileName string, content []byte) (bool, error) {
	return h.SaveText("", fileName, string(content))
}

// SaveStream remembers the file.
func (h *hub) SaveStream(_, fileName string, write func(io.Writer) error) (bool, error) {
	var out strings.Builder
	if err := write(&out); err != nil {
		return false, err
	}
	return h.SaveText("", fileName, out.String())
}

// SaveFolder writes into the folder that a test has put into AUTOCODING_FOLDER.
func (h *hub) SaveFolder(_, folderName string, code []autocode.File) (string, error) {
	dir := os.Getenv("AUTOCODING_FOLDER")
	if dir == "" {
		return "", nil
	}
	return files.WriteFolder(dir, folderName, code)
}

// OpenText gives the file whose path a test has put into AUTOCODING_OPEN, as if
// somebody had chosen it.
func (h *hub) OpenText(_ string, limit int64) (name, text string, err error) {
	path := os.Getenv("AUTOCODING_OPEN")
	if path == "" {
		return "", "", nil
	}
	content, err := os.ReadFile(path)
	if err == nil && int64(len(content)) > limit {
		err = autocode.Errorf(autocode.TooLarge, "This file is too large.")
	}
	return filepath.Base(path), string(content), err
}

// desktopHandler tells a test what the desktop was asked to do.
func (h *hub) desktopHandler(w http.ResponseWriter, _ *http.Request) {
	h.mu.Lock()
	defer h.mu.Unlock()
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(h)
}

// ServeHTTP streams events to a page until it goes.
func (h *hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	page := make(chan []byte, 4096)
	h.mu.Lock()
	if h.closed {
		h.mu.Unlock()
		return
	}
	h.pages[page] = true
	h.mu.Unlock()
	defer func() {
		h.mu.Lock()
		delete(h.pages, page)
		h.mu.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	stream := http.NewResponseController(w)
	_ = stream.Flush()
	for {
		select {
		case <-r.Context().Done():
			return
		case text, ok := <-page:
			if !ok {
				return
			}
			if _, err := fmt.Fprintf(w, "data: %s\n\n", text); err != nil {
				return
			}
			_ = stream.Flush()
		}
	}
}

// close ends all streams, so that the server can.
func (h *hub) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	for page := range h.pages {
		close(page)
		delete(h.pages, page)
	}
}
