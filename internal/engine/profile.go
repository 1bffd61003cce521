package engine

import (
	"net/netip"
	"net/url"
	"strings"
	"unicode/utf8"

	"autocoding/internal/autocode"
)

// Preset is a kind of service whose address is known.
type Preset struct {
	ID      string
	Name    string
	BaseURL string
	Local   bool // a program on this computer
	NeedKey bool
}

// Presets lists the known kinds of services, the last one for any other.
func Presets() []Preset {
	return []Preset{
		{"openai", "OpenAI", "https://api.openai.com/v1", false, true},
		{"openrouter", "OpenRouter", "https://openrouter.ai/api/v1", false, true},
		{"ollama", "Ollama", "http://127.0.0.1:11434/v1", true, false},
		{"lmstudio", "LM Studio", "http://127.0.0.1:1234/v1", true, false},
		{"llamacpp", "llama.cpp", "http://127.0.0.1:8080/v1", true, false},
		{"custom", "", "", false, false},
	}
}

// Profile is an AI service as a person set it up.
type Profile struct {
	ID          string   `json:"id"`
	Preset      string   `json:"preset"`
	Name        string   `json:"name"`
	BaseURL     string   `json:"base_url"`
	Key         string   `json:"key,omitempty"`
	Model       string   `json:"model"`
	Temperature *float64 `json:"temperature,omitempty"` // nil for the service's own
	MaxTokens   int      `json:"max_tokens,omitempty"`  // 0 for the service's own
}

// Kind of every engine that is a Profile.
const Kind = "openai"

// Info describes the profile to a person who chooses an engine.
func (p Profile) Info() autocode.EngineInfo {
	return autocode.EngineInfo{ID: p.ID, Kind: Kind, Name: p.Name, Model: p.Model, Host: p.host(), CanRefine: true}
}

// Local reports whether the service runs on this computer.
func (p Profile) Local() bool {
	u, err := url.Parse(p.BaseURL)
	return err == nil && isLoopback(u.Hostname())
}

func (p Profile) host() string {
	u, err := url.Parse(p.BaseURL)
	if err != nil {
		return ""
	}
	return u.Host
}

const (
	maxName  = 60   // characters
	maxKey   = 1000 // bytes
	maxModel = 200  // bytes
	maxURL   = 500  // bytes
	// MaxTokens is the largest limit of an answer that can be asked for.
	MaxTokens = 1_000_000
)

// normalize cleans what was typed. It returns Invalid for the fields name,
// base_url, key, model, temperature or max_tokens.
func (p Profile) normalize() (Profile, error) {
	p.Name, p.Model, p.Key = strings.TrimSpace(p.Name), strings.TrimSpace(p.Model), strings.TrimSpace(p.Key)
	address, err := normalizeURL(p.BaseURL)
	if err != nil {
		return p, err
	}
	p.BaseURL = address
	switch {
	case p.Name == "":
		return p, autocode.InvalidField("name", "empty", "Give the engine a name.")
	case utf8.RuneCountInString(p.Name) > maxName || !utf8.ValidString(p.Name):
		return p, autocode.InvalidField("name", "too_long", "A name has at most 60 characters.")
	case len(p.Key) > maxKey || strings.ContainsFunc(p.Key, func(r rune) bool { return r <= ' ' || r > '~' }):
		return p, autocode.InvalidField("key", "form", "This is not a key: it has spaces or characters that keys do not have.")
	case len(p.Model) > maxModel || strings.ContainsFunc(p.Model, func(r rune) bool { return r <= ' ' }):
		return p, autocode.InvalidField("model", "form", "This is not the name of a model.")
	case p.Temperature != nil && (*p.Temperature < 0 || *p.Temperature > 2):
		return p, autocode.InvalidField("temperature", "range", "The temperature lies between 0 and 2.")
	case p.MaxTokens < 0 || p.MaxTokens > MaxTokens:
		return p, autocode.InvalidField("max_tokens", "range", "The maximum length lies between 1 and 1,000,000 tokens.")
	}
	return p, nil
}

// normalizeURL checks the address of a service: encrypted, or on this computer.
func normalizeURL(typed string) (string, error) {
	typed = strings.TrimRight(strings.TrimSpace(typed), "/")
	bad := autocode.InvalidField("base_url", "form", "An address begins with https:// and often ends in /v1, such as https://api.openai.com/v1.")
	if typed == "" {
		return "", autocode.InvalidField("base_url", "empty", "Enter the address of the service.")
	}
	u, err := url.Parse(typed)
	if err != nil || len(typed) > maxURL || u.Hostname() == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" ||
		strings.ContainsFunc(typed, func(r rune) bool { return r <= ' ' }) {
		return "", bad
	}
	switch {
	case u.Scheme == "https":
		return typed, nil
	case u.Scheme == "http" && isLoopback(u.Hostname()):
		return typed, nil
	case u.Scheme == "http":
		return "", autocode.InvalidField("base_url", "insecure",
			"Without encryption only services on this computer can be asked: others could read the key and the requests. Use https.")
	}
	return "", bad
}

func isLoopback(host string) bool {
	if host == "localhost" {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback()
}
