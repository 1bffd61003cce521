package cli

import (
	"time"

	"github.com/spf13/cobra"

	"autocoding/internal/account"
	"autocoding/internal/autocode"
)

// What --json prints. Programs read these: fields are added, never renamed or
// removed, and are always there. See the topic below.

type errorJSON struct {
	Code     autocode.Code `json:"code"`
	Field    string        `json:"field"`
	Reason   string        `json:"reason"`
	Message  string        `json:"message"`
	RetryAt  *time.Time    `json:"retry_at"`
	ExitCode int           `json:"exit_code"`
}

type entryJSON struct {
	ID        string            `json:"id"`
	Number    int               `json:"number"`
	Title     string            `json:"title"`
	Favourite bool              `json:"favourite"`
	Language  autocode.Language `json:"language"`
	Purpose   autocode.Purpose  `json:"purpose"`
	Engine    string            `json:"engine"`
	Model     string            `json:"model"`
	State     autocode.State    `json:"state"`
	Failure   autocode.Code     `json:"failure"`
	CreatedAt *time.Time        `json:"created_at"`
	EndedAt   *time.Time        `json:"ended_at"`
	Size      int               `json:"size"`
	Damaged   bool              `json:"damaged"`
}

func entryOf(g autocode.Generation) entryJSON {
	return entryJSON{ID: g.ID, Number: g.Number, Title: g.Title, Favourite: g.Favourite, Language: g.Request.Language,
		Purpose: g.Request.Purpose, Engine: g.Engine.Name, Model: g.Engine.Model, State: g.State, Failure: g.Failure,
		CreatedAt: moment(g.CreatedAt), EndedAt: moment(g.EndedAt), Size: g.Size, Damaged: g.Damaged}
}

type generationJSON struct {
	entryJSON
	Kept         bool        `json:"kept"`
	Detail       string      `json:"detail"`
	Task         string      `json:"task"`
	Answer       string      `json:"answer"`
	Blocks       []blockJSON `json:"blocks"`
	Verified     string      `json:"verified"`
	PromptTokens int         `json:"prompt_tokens"`
	AnswerTokens int         `json:"answer_tokens"`
}

type blockJSON struct {
	Language string `json:"language"`
	File     string `json:"file"`
	Text     string `json:"text"`
}

func generationOf(g autocode.Generation) generationJSON {
	all := []blockJSON{}
	for _, b := range autocode.Blocks(g.Answer) {
		all = append(all, blockJSON(b))
	}
	return generationJSON{entryJSON: entryOf(g), Kept: g.ID != "", Detail: g.Request.Detail, Task: g.Request.Task, Answer: g.Answer,
		Blocks: all, Verified: g.Verified, PromptTokens: g.Usage.PromptTokens, AnswerTokens: g.Usage.AnswerTokens}
}

type hitJSON struct {
	Task       string `json:"task"`
	Title      string `json:"title"`
	Difficulty int    `json:"difficulty"`
}

type hitsJSON struct {
	Hits []hitJSON `json:"hits"`
}

type programJSON struct {
	hitJSON
	Language autocode.Language `json:"language"`
	File     string            `json:"file"`
	Source   string            `json:"source"`
	Output   string            `json:"output"`
	Answer   string            `json:"answer"`
	Verified string            `json:"verified"`
}

type listJSON struct {
	Entries []entryJSON `json:"entries"`
	Total   int         `json:"total"`
}

type deletedJSON struct {
	Deleted int `json:"deleted"`
}

type statusJSON struct {
	SignedIn          bool   `json:"signed_in"`
	Email             string `json:"email"`
	StaySignedIn      bool   `json:"stay_signed_in"`
	RecoveryConfirmed bool   `json:"recovery_confirmed"`
	Keyring           string `json:"keyring"`
	Accounts          int    `json:"accounts"`
}

func statusOf(s account.State) statusJSON {
	keyring := string(s.Keyring)
	if s.Keyring == account.KeyringUnknown {
		keyring = "unknown"
	}
	return statusJSON{SignedIn: s.SignedIn, Email: s.Email, StaySignedIn: s.StaySignedIn,
		RecoveryConfirmed: s.SignedIn && !s.ConfirmRecovery, Keyring: keyring, Accounts: s.Accounts}
}

type registeredJSON struct {
	statusJSON
	RecoveryCode string `json:"recovery_code"`
}

type signedOutJSON struct {
	SignedOut int `json:"signed_out"`
}

type engineJSON struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Preset  string `json:"preset"`
	BaseURL string `json:"base_url"`
	Model   string `json:"model"`
	HasKey  bool   `json:"has_key"`
	Default bool   `json:"default"`
}

type enginesJSON struct {
	Engines []engineJSON `json:"engines"`
}

type addedJSON struct {
	ID string `json:"id"`
}

type removedJSON struct {
	Removed string `json:"removed"`
}

type stepJSON struct {
	Step string `json:"step"`
	OK   bool   `json:"ok"`
}

type stepsJSON struct {
	Steps []stepJSON `json:"steps"`
}

// moment is a time as RFC 3339 in UTC, null for none.
func moment(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}

func newJSONTopic() *cobra.Command {
	return newTopic("json", "What the commands print with --json", `With --json a command prints one JSON object to stdout, or, when it fails, one to
stderr. Fields may be added later; those below stay and are always there. Times
are RFC 3339 in UTC, or null.

  errors                 code, field, reason, message, retry_at, exit_code
                         (code and exit_code: see "autocoding help exit-codes")
  generate               id and number ("" and 0 if nothing is kept), kept, title,
  history show           favourite, language, purpose, engine, model, state,
                         failure, created_at, ended_at, size, damaged, detail,
                         task, answer (Markdown), blocks (a list of the answer's
                         code blocks: language, file, text), verified,
                         prompt_tokens, answer_tokens
  generate, if several   hits (a list: task, title, difficulty from 1 to 3), and
  programs fit           the error
  library list           hits (the same list)
  library search
  library show           task, title, difficulty, language, file, source, output,
                         answer (Markdown), verified (what compiled and ran it)
  history list           entries (a list of what history show has, from id to
                         damaged), total (how many there are in all)
  history delete         deleted (how many)
  account status         signed_in, email, stay_signed_in, recovery_confirmed,
  account sign-in        keyring (ok, unavailable or unknown), accounts (how many
                         there are on this computer)
  account register       the same, and recovery_code
  account sign-out       signed_out (how many accounts)
  engines list           engines (a list: id, name, preset, base_url, model,
                         has_key, default)
  engines add            id
  engines test           steps (a list: step, ok), and the error of the step that
                         failed
  engines remove         removed (its id)

state is one of streaming, complete, cut (at the model's limit), filtered,
stopped, interrupted and failed.`)
}
