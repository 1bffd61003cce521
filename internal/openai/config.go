package openai

import (
	"math"
	"net/http"
	"strings"
	"time"

	library "github.com/sashabaranov/go-openai"

	"autocoding/internal/autocode"
)

// Config says which service is asked, and how.
type Config struct {
	BaseURL     string // with the version, such as https://api.openai.com/v1
	Key         string // "" for a service that wants none
	Model       string
	Temperature *float64 // nil for the service's own
	MaxTokens   int      // of an answer; 0 for the service's own
	// NewLimit sends the limit as max_completion_tokens, as OpenAI wants it, and not
	// as max_tokens, which the others understand.
	NewLimit bool
}

// Limits are how long a service may take, and how much it may send.
type Limits struct {
	First   time.Duration // from the request to the first piece of text
	Between time.Duration // between two signs of life
	Total   time.Duration // of one answer
	Ending  time.Duration // after the end was announced, for what the service still tells
	Pause   time.Duration // the longest wait that a service may ask for before a retry
	Backoff time.Duration // the first wait before a retry; doubled for the second
	Line    int           // bytes of one line
	Stream  int           // bytes of one stream
	Body    int           // bytes of an answer that is no stream
}

// DefaultLimits are those of real services.
var DefaultLimits = Limits{
	First: 180 * time.Second, Between: 60 * time.Second, Total: 15 * time.Minute, Ending: 2 * time.Second,
	Pause: 60 * time.Second, Backoff: 500 * time.Millisecond,
	Line: 1 << 20, Stream: 64 << 20, Body: 8 << 20,
}

// Engine answers through one service. Its fields are set before first use and not
// after.
type Engine struct {
	Config Config
	Client *http.Client // from package dial
	Limits Limits
	Now    func() time.Time
	NewID  func() string
}

// client gives the library's client over our transport.
func (e *Engine) client(idempotencyKey string) *library.Client {
	c := library.DefaultConfig(e.Config.Key)
	c.BaseURL = strings.TrimRight(e.Config.BaseURL, "/")
	c.EmptyMessagesLimit = math.MaxUint32 // our reader passes no empty ones on
	c.HTTPClient = &http.Client{CheckRedirect: e.Client.CheckRedirect,
		Transport: &transport{base: e.Client.Transport, limits: e.Limits, now: e.Now, idempotencyKey: idempotencyKey}}
	return library.NewClientWithConfig(c)
}

// dialect is what a service was found not to understand; less is sent then.
type dialect struct {
	noTemperature, otherLimit, noLimit, noUsage bool
}

// learn reads from a refusal what the service does not understand. It reports
// whether asking again makes sense.
func (d *dialect) learn(err error) bool {
	text := refusalOf(err)
	switch {
	case text == "":
		return false
	case strings.Contains(text, "stream_options") && !d.noUsage:
		d.noUsage = true
	case strings.Contains(text, "temperature") && !d.noTemperature:
		d.noTemperature = true
	case strings.Contains(text, "max_tokens") || strings.Contains(text, "max_completion_tokens"):
		switch {
		case !d.otherLimit:
			d.otherLimit = true
		case !d.noLimit:
			d.noLimit = true
		default:
			return false
		}
	default:
		return false
	}
	return true
}

// reasons reports whether a model is one of those that think before they answer:
// they take neither a temperature nor max_tokens.
func reasons(model string) bool {
	if at := strings.LastIndexByte(model, '/'); at >= 0 {
		model = model[at+1:]
	}
	for _, family := range []string{"o1", "o3", "o4", "gpt-5", "gpt-6"} {
		if strings.HasPrefix(model, family) {
			return true
		}
	}
	return false
}

// chat is the request as the library sends it.
func (e *Engine) chat(req autocode.Request, d dialect) library.ChatCompletionRequest {
	c := library.ChatCompletionRequest{Model: e.Config.Model, Stream: true}
	for _, m := range autocode.Prompt(req) {
		c.Messages = append(c.Messages, library.ChatCompletionMessage{Role: string(m.Role), Content: m.Text})
	}
	if !d.noUsage {
		c.StreamOptions = &library.StreamOptions{IncludeUsage: true}
	}
	thinks := reasons(e.Config.Model)
	if t := e.Config.Temperature; t != nil && !thinks && !d.noTemperature {
		// A zero would not be sent at all.
		c.Temperature = max(float32(*t), math.SmallestNonzeroFloat32)
	}
	switch {
	case e.Config.MaxTokens == 0 || d.noLimit:
	case thinks || e.Config.NewLimit != d.otherLimit:
		c.MaxCompletionTokens = e.Config.MaxTokens
	default:
		c.MaxTokens = e.Config.MaxTokens
	}
	return c
}
