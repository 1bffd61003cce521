package cli

import (
	"context"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
	"autocoding/internal/engine"
)

// keyVariable is the variable of the environment that many tools read.
const keyVariable = "OPENAI_API_KEY"

func newEnginesCmd(f *factory) *cobra.Command {
	return newGroupCmd(cobra.Command{
		Use:   "engines",
		Short: "List, add, test and remove AI engines",
		Long: `List, add, test and remove AI engines: services that speak OpenAI's chat API, on
the internet or on this computer. They belong to an account, and their keys are
kept sealed in it. The library needs none of this.`,
		Example: `  autocoding engines add --preset ollama --model qwen2.5-coder:7b
  autocoding engines test ollama
  autocoding engines list`,
	}, newEnginesListCmd(f), newEnginesAddCmd(f), newEnginesTestCmd(f), newEnginesRemoveCmd(f))
}

// enginesOptions are what the commands over the engines need.
type enginesOptions struct {
	ui      *console
	open    opener
	account accountFlags
	name    string
}

// unlocked runs work on the account.
func (o *enginesOptions) unlocked(ctx context.Context, work func(Data) error) error {
	if err := o.account.readPassword(ctx, o.ui); err != nil {
		return err
	}
	return o.open(ctx, Shell{}, func(d Data) error {
		if err := o.account.unlock(ctx, o.ui, d.Account); err != nil {
			return err
		}
		return work(d)
	})
}

func newEnginesListCmd(f *factory) *cobra.Command {
	o := &enginesOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:     "list",
		Short:   "List the engines of the account",
		Long:    "List the engines of the account. Keys are never shown, only whether there is one.",
		Example: "  autocoding engines list --json",
		Args:    arguments(0, 0, "This command takes no arguments."),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.run(cmd, func(ctx context.Context) error {
				return o.unlocked(ctx, func(d Data) error { return listEngines(ctx, o.ui, d) })
			})
		},
	}
	o.account.add(cmd)
	return cmd
}

func listEngines(ctx context.Context, ui *console, d Data) error {
	profiles, withKey, err := d.Engine.Profiles(ctx)
	if err != nil {
		return err
	}
	all, err := d.Engine.Engines(ctx)
	if err != nil {
		return err
	}
	standard := map[string]bool{}
	for _, info := range all {
		standard[info.ID] = info.Default
	}
	list := enginesJSON{Engines: []engineJSON{}}
	for _, p := range profiles {
		list.Engines = append(list.Engines, engineJSON{ID: p.ID, Name: p.Name, Preset: p.Preset, BaseURL: p.BaseURL, Model: p.Model,
			HasKey: withKey[p.ID], Default: standard[p.ID]})
	}
	if ui.json {
		ui.printJSON(list)
		return nil
	}
	if len(profiles) == 0 {
		ui.note("There is no AI engine. The library answers. Add one with \"autocoding engines add\".")
		return nil
	}
	t := newTable("NAME", "MODEL", "ADDRESS", "KEY", "DEFAULT")
	for _, e := range list.Engines {
		t.add(e.Name, e.Model, e.BaseURL, yes(e.HasKey), yes(e.Default))
	}
	t.print(ui)
	return nil
}

// addOptions are what engines add needs.
type addOptions struct {
	enginesOptions
	env         func(string) string
	profile     engine.Profile
	temperature float64
	keyStdin    bool
	standard    bool
}

func newEnginesAddCmd(f *factory) *cobra.Command {
	o := &addOptions{enginesOptions: enginesOptions{ui: f.ui, open: f.open}, env: os.Getenv}
	var presets []string
	for _, p := range engine.Presets() {
		presets = append(presets, p.ID)
	}
	cmd := &cobra.Command{
		Use:   "add --model <model> [flags]",
		Short: "Add an engine",
		Long: `Add an engine: a kind of service, or "custom" with an address, and the model that
answers. The key is asked for without showing it, or read with --key-stdin from the
first line of stdin (from the second, if the first is the password). It is kept
sealed in the account. An engine for OpenAI takes the key from ` + keyVariable + `
if it is given in no other way.`,
		Example: `  autocoding engines add --preset openai --model gpt-5-mini
  autocoding engines add --preset custom --name School --base-url https://ai.example.com/v1 \
      --model coder --key-stdin < key.txt
  autocoding engines add --preset ollama --model qwen2.5-coder:7b --default`,
		Args: arguments(0, 0, "This command takes no arguments; the name goes to --name."),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("temperature") {
				o.profile.Temperature = &o.temperature
			}
			return f.run(cmd, func(ctx context.Context) error { return addRun(ctx, o) })
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.profile.Preset, "preset", "openai", "the `kind` of service: "+strings.Join(presets, ", "))
	flags.StringVar(&o.profile.Name, "name", "", "how the engine is called (default: as its kind)")
	flags.StringVar(&o.profile.BaseURL, "base-url", "", "the `address` of the service (default: that of its kind)")
	flags.StringVar(&o.profile.Model, "model", "", "the `model` that answers")
	flags.Float64Var(&o.temperature, "temperature", 0, "from 0 to 2 (default: as the model does)")
	flags.IntVar(&o.profile.MaxTokens, "max-tokens", 0, "the longest answer in `tokens` (default: as the service does)")
	flags.BoolVar(&o.keyStdin, "key-stdin", false, "read the key from stdin")
	flags.BoolVar(&o.standard, "default", false, "choose this engine in the window from now on")
	o.account.add(cmd)
	return cmd
}

func addRun(ctx context.Context, o *addOptions) error {
	preset, err := presetOf(o.profile.Preset)
	if err != nil {
		return err
	}
	if o.profile.Name == "" {
		o.profile.Name = preset.Name
	}
	if o.profile.BaseURL == "" {
		o.profile.BaseURL = preset.BaseURL
	}
	if err := o.account.readPassword(ctx, o.ui); err != nil {
		return err
	}
	switch fromEnv := o.env(keyVariable); {
	case o.keyStdin && !o.ui.interactive():
		if o.profile.Key, err = o.ui.readLine(ctx); err != nil || o.profile.Key == "" {
			return autocode.InvalidField("key", "empty", "There is no key on stdin.")
		}
	case fromEnv != "" && preset.ID == "openai" && o.profile.BaseURL == preset.BaseURL:
		o.profile.Key = fromEnv
	case o.ui.interactive() && (preset.NeedKey || preset.ID == "custom" || o.keyStdin):
		if o.profile.Key, err = o.ui.askSecret(ctx, "Key (Enter for none): "); err != nil {
			return err
		}
	}
	return o.open(ctx, Shell{}, func(d Data) error {
		if err := o.account.unlock(ctx, o.ui, d.Account); err != nil {
			return err
		}
		id, err := d.Engine.Save(ctx, o.profile, false)
		if err == nil && o.standard {
			err = d.Engine.SetDefault(ctx, id)
		}
		if err != nil {
			return err
		}
		if o.ui.json {
			o.ui.printJSON(addedJSON{id})
		} else {
			o.ui.print("Added %s. Nothing was contacted yet; try it with: autocoding engines test %q\n", o.profile.Name, o.profile.Name)
		}
		return nil
	})
}

func presetOf(id string) (engine.Preset, error) {
	var ids []string
	for _, p := range engine.Presets() {
		if p.ID == id {
			return p, nil
		}
		ids = append(ids, p.ID)
	}
	return engine.Preset{}, autocode.InvalidField("preset", "unknown", "Choose one of "+strings.Join(ids, ", ")+".")
}

func newEnginesTestCmd(f *factory) *cobra.Command {
	o := &enginesOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:   "test <name>",
		Short: "Test the way to an engine, step by step",
		Long: `Test the way to an engine: address, connection, encryption, answer, key, model. The
first step that fails is named and says what to do; the exit code is that of its
error. The service is asked for one word, which costs next to nothing and is not
counted.`,
		Example: "  autocoding engines test openai",
		Args:    arguments(1, 1, "Name one engine; \"autocoding engines list\" shows them."),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.name = args[0]
			return f.run(cmd, func(ctx context.Context) error {
				return o.unlocked(ctx, func(d Data) error { return testEngine(ctx, o, d) })
			})
		},
	}
	o.account.add(cmd)
	return cmd
}

func testEngine(ctx context.Context, o *enginesOptions, d Data) error {
	p, err := d.Engine.Find(ctx, o.name)
	if err != nil {
		return err
	}
	steps, err := d.Engine.Check(ctx, p)
	if err != nil {
		return err
	}
	list := stepsJSON{Steps: []stepJSON{}}
	t := newTable("STEP", "RESULT")
	for _, s := range steps {
		result := "all right"
		if s.Err != nil {
			err, result = s.Err, "failed"
		}
		list.Steps = append(list.Steps, stepJSON{string(s.Hop), s.Err == nil})
		t.add(string(s.Hop), result)
	}
	if ctx.Err() != nil {
		return errStopped
	}
	if o.ui.json {
		o.ui.printJSON(list)
	} else {
		t.print(o.ui)
	}
	return err
}

func newEnginesRemoveCmd(f *factory) *cobra.Command {
	o := &enginesOptions{ui: f.ui, open: f.open}
	cmd := &cobra.Command{
		Use:     "remove <name>",
		Short:   "Remove an engine and its key",
		Long:    "Remove an engine and its key. Answers that it gave stay in the history.",
		Example: "  autocoding engines remove School",
		Args:    arguments(1, 1, "Name one engine; \"autocoding engines list\" shows them."),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.name = args[0]
			return f.run(cmd, func(ctx context.Context) error {
				return o.unlocked(ctx, func(d Data) error {
					p, err := d.Engine.Find(ctx, o.name)
					if err != nil {
						return err
					}
					if p.Name != o.name && p.ID != o.name {
						return autocode.InvalidField("engine", "unknown", "Say the engine's whole name; this would have been "+p.Name+".")
					}
					if err := d.Engine.Remove(ctx, p.ID); err != nil {
						return err
					}
					if o.ui.json {
						o.ui.printJSON(removedJSON{p.ID})
					} else {
						o.ui.print("Removed %s.\n", p.Name)
					}
					return nil
				})
			})
		},
	}
	o.account.add(cmd)
	return cmd
}
