package desktop

import "net/http"

// policy lets the page use what was shipped with it and nothing else: no frame
// (Wails 2.16 on Linux lets a frame call the bridge, GHSA-r5j2-ghh9-2jqw), no
// inline script or style, no other origin.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
	"connect-src 'self'; frame-src 'none'; child-src 'none'; worker-src 'none'; object-src 'none'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// SecurityHeaders sets the content security policy and its companions on every
// answer, in the window and wherever the same page is served for tests.
func SecurityHeaders(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Content-Type-Options", "nosniff")
		next.ServeHTTP(w, r)
	})
}
