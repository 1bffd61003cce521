package desktop

import (
	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// Notify shows a notification of the system; pressing it brings the window forward.
// A system without notifications is none of the person's business: it returns the
// error for the log.
func (w *Window) Notify(title, text string) error {
	w.notifying.Do(func() {
		if w.notifyErr = runtime.InitializeNotifications(w.ctx); w.notifyErr != nil {
			return
		}
		if ok, err := runtime.CheckNotificationAuthorization(w.ctx); err == nil && !ok {
			_, w.notifyErr = runtime.RequestNotificationAuthorization(w.ctx)
		}
		runtime.OnNotificationResponse(w.ctx, func(runtime.NotificationResult) { w.Raise() })
	})
	if w.notifyErr != nil {
		return w.notifyErr
	}
	// One name, so that a newer one replaces the one before.
	return runtime.SendNotification(w.ctx, runtime.NotificationOptions{ID: "answer", Title: title, Body: text})
}

// Raise brings the window to the front.
func (w *Window) Raise() {
	runtime.WindowUnminimise(w.ctx)
	runtime.WindowShow(w.ctx)
}

// Quit closes the window as its button does.
func (w *Window) Quit() { runtime.Quit(w.ctx) }
