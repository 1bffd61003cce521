package autocode

import (
	"net/url"
	"strings"
)

// SafeLink checks a link of an answer and writes it so that no character is left
// that a shell, a browser or Wails's own check could trip over. Only https to a
// host and mailto are links. It returns Invalid for the field url otherwise.
func SafeLink(link string) (safe, host string, err error) {
	refused := InvalidField("url", "scheme", "Only https links and mail addresses can be opened.")
	if len(link) > 2000 || strings.ContainsFunc(link, func(r rune) bool { return r <= ' ' || r == 0x7f || r == '\\' }) {
		return "", "", refused
	}
	u, err := url.Parse(link)
	if err != nil {
		return "", "", refused
	}
	switch {
	case u.Scheme == "https" && u.Host != "" && u.User == nil:
		host = u.Hostname()
	case u.Scheme == "mailto" && strings.Contains(u.Opaque, "@"):
		host = u.Opaque
	default:
		return "", "", refused
	}
	return percentEncode(u.String()), host, nil
}

// percentEncode encodes what URLs may hold and Wails's BrowserOpenURL refuses.
func percentEncode(s string) string {
	return strings.NewReplacer("(", "%28", ")", "%29", "~", "%7E", "*", "%2A", "!", "%21", "'", "%27", "[", "%5B", "]", "%5D",
		"{", "%7B", "}", "%7D", "|", "%7C", "`", "%60", "\"", "%22", "<", "%3C", ">", "%3E", "^", "%5E", "$", "%24", ";", "%3B").Replace(s)
}
