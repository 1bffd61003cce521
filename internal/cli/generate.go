package cli

import (
	"context"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
)

// generateOptions are what generate needs.
type generateOptions struct {
	ui      *console
	open    opener
	env     func(string) string
	account accountFlags

	detail   string // "-" for stdin
	language string
	purpose  string
	engine   string
	task     string
	reply    string
	baseURL  string
	model    string
	code     bool
}

func newGenerateCmd(f *factory) *cobra.Command {
	o := &generateOptions{ui: f.ui, open: f.open, env: os.Getenv}
	cmd := &cobra.Command{
		Use:   "generate --language <language> [flags] \"what the code shall do\"",
		Short: "Ask for code",
		Long: `Ask for code. The answer is Markdown, printed as it comes; --code prints only its
code, that is, the code blocks in the language, or, if there are none, all but
plain text.

The request is one argument, in quotes, or "-" to read it from stdin (at most
64 KiB). With --password-stdin the first line of stdin is the password and the
rest is the request.

The answer is kept in the history of the account. Ctrl-C stops it and keeps what
came. Without any account the library answers and nothing is kept.

The engine "library" has tested programs, needs no network, and is no AI. If
several of its programs fit, it lists them and ends with the exit code 4; choose
one with --task. If none fits, the exit code is 3.

Any other engine is an AI: the name of one that was set up in the window or with
"autocoding engines add", or openai for the default one. Its key comes from the
account; for OpenAI, or with --base-url, it may also come from ` + "`+keyVariable+`" + `. Such a
request needs an account and counts as one of its requests. An answer that fails or
breaks off ends with an error and an exit code that is not 0; what came is kept.`,
		Example: `  autocoding generate --language go "binary search"
  autocoding generate --language python3 --code "sort a list of numbers" > main.py
  autocoding generate --language java --task primes
  autocoding generate --language kotlin --reply ko "구구단"
  autocoding generate --language go --engine openai "a rate limiter with tests"
  autocoding generate --language c++ --purpose refactor --engine ollama - < old.cpp`,
		Args: arguments(0, 1, "Put the request into quotes, so that it is one argument."),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.detail = strings.Join(args, "")
			return f.run(cmd, func(ctx context.Context) error { return generateRun(ctx, o) })
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&o.language, "language", "l", "", "the programming `language`: "+spellings())
	completeLanguages(cmd)
	flags.StringVarP(&o.purpose, "purpose", "p", string(autocode.Implement), "the `purpose`: implement or refactor")
	flags.StringVar(&o.engine, "engine", autocode.LibraryEngine, "the `engine` that answers")
	flags.StringVar(&o.baseURL, "base-url", "", "the `address` of an AI service that need not be set up")
	flags.StringVar(&o.model, "model", "", "the `model` that answers instead of the engine's own")
	flags.StringVar(&o.task, "task", "", "the library's program to take, by its `name` in the list")
	flags.StringVar(&o.reply, "reply", "", "explain in this `language`, ko or en (default: as in the window, else as the system)")
	flags.BoolVar(&o.code, "code", false, "print only the code")
	o.account.add(cmd)
	return cmd
}

func generateRun(ctx context.Context, o *generateOptions) error {
	req, err := o.request()
	if err != nil {
		return err
	}
	if err := o.account.readPassword(ctx, o.ui); err != nil {
		return err
	}
	if o.detail == "-" {
		if req.Detail, err = o.ui.readDetail(ctx); err != nil {
			return err
		}
	}
	if err := req.Validate(); err != nil {
		return err
	}
	news := newFeed()
	return o.open(ctx, Shell{Generation: news.put}, func(d Data) error {
		if req.Reply == "" {
			req.Reply = preferredReply(ctx, d, o.env)
		}
		err := o.answer(ctx, d, req, news)
		if autocode.CodeOf(err) == autocode.Ambiguous {
			err = listHits(o.ui, d, req)
		}
		return err
	})
}

// request reads the flags. A detail from stdin is not read yet.
func (o *generateOptions) request() (req autocode.Request, err error) {
	req = autocode.Request{Detail: o.detail, Engine: o.engine, Task: o.task, Reply: autocode.Reply(o.reply)}
	if o.code && o.ui.json {
		return req, autocode.InvalidField("code", "with_json", "Choose --code or --json; the JSON has the code in \"blocks\".")
	}
	if o.engine == autocode.LibraryEngine && (o.baseURL != "" || o.model != "") {
		return req, autocode.InvalidField("engine", "library", "The library has no address and no model. Say --engine openai as well.")
	}
	if req.Language, err = autocode.ParseLanguage(o.language); err != nil {
		return req, err
	}
	if req.Purpose, err = autocode.ParsePurpose(o.purpose); err != nil {
		return req, err
	}
	if req.Reply != "" && req.Reply != autocode.Korean && req.Reply != autocode.English {
		return req, autocode.InvalidField("reply", "unknown", "Choose ko or en.")
	}
	if req.Detail == "" {
		req.Detail = o.task // who names the program need not describe it
	}
	return req, nil
}

// readDetail reads what is asked for from stdin, without the end of its last line.
func (c *console) readDetail(ctx context.Context) (string, error) {
	if c.interactive() {
		c.question("Type what the code shall do. End with Ctrl-D on a new line (Ctrl-Z and Enter on Windows).\n")
	}
	const lineEnd = len("\r\n")
	text, err := c.readAll(ctx, autocode.MaxDetail+lineEnd)
	if err != nil {
		return "", unreadable("detail", err)
	}
	detail := strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r")
	if len(detail) > autocode.MaxDetail {
		return "", &autocode.Error{Code: autocode.TooLarge, Field: "detail", Message: "There are more than 64 KiB on stdin; at most 64 KiB can be sent."}
	}
	return detail, nil
}

// preferredReply is the language of the window, which by default is the system's.
func preferredReply(ctx context.Context, d Data, env func(string) string) autocode.Reply {
	if p, err := d.Settings.Preferences(ctx); err == nil && p.Language != "system" {
		return autocode.ParseReply(p.Language)
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := env(name); value != "" {
			return autocode.ParseReply(value)
		}
	}
	return autocode.English
}

// listHits prints the programs among which to choose. Its error says to do so.
func listHits(ui *console, d Data, req autocode.Request) error {
	hits, err := d.Engine.Search(req.Detail, req.Language)
	if err != nil {
		return err
	}
	printHits(ui, hits, req.Reply)
	return errChoose
}

var errChoose = &autocode.Error{Code: autocode.Ambiguous, Field: "detail",
	Message: "Several programs of the library may be meant. Choose one with --task."}

var difficulties = map[int]string{1: "easy", 2: "medium", 3: "hard"}
