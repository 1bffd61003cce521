package library

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"autocoding/internal/autocode"
)

// taskFile is what task.toml says.
type taskFile struct {
	Difficulty int                     `toml:"difficulty"`
	Output     string                  `toml:"output"`
	Title      textFile                `toml:"title"`
	Explain    textFile                `toml:"explain"`
	Words      wordsFile               `toml:"words"`
	Language   map[string]languageFile `toml:"language"`
}

type textFile struct {
	Korean  string `toml:"ko"`
	English string `toml:"en"`
}

func (t textFile) text() Text {
	return Text{Korean: strings.TrimSpace(t.Korean), English: strings.TrimSpace(t.English)}
}

type wordsFile struct {
	Korean  []string `toml:"ko"`
	English []string `toml:"en"`
}

// languageFile is what task.toml says of one language only.
type languageFile struct {
	Korean  string `toml:"ko"`
	English string `toml:"en"`
	Output  string `toml:"output"` // instead of the output of all languages
}

// keys are the keys that task.toml may have; * stands for a language.
var keys = []string{
	"difficulty", "output", "title", "title.ko", "title.en", "explain", "explain.ko", "explain.en",
	"words", "words.ko", "words.en", "language", "language.*", "language.*.ko", "language.*.en", "language.*.output",
}

// entry is a task with what belongs to it.
type entry struct {
	task     Task
	words    []string
	programs map[autocode.Language]Program
}

// loader reads tasks and collects all that is wrong with them, so that an author
// is told everything at once.
type loader struct {
	files    fs.FS
	lexicon  *lexicon
	problems []error
}

func (l *loader) fail(file, format string, args ...any) {
	l.problems = append(l.problems, fmt.Errorf("%s: %s", file, fmt.Sprintf(format, args...)))
}

// entries reads every folder of files.
func (l *loader) entries() ([]entry, error) {
	folders, err := fs.ReadDir(l.files, ".")
	if err != nil {
		return nil, err
	}
	var all []entry
	for _, folder := range folders {
		if !folder.IsDir() {
			l.fail(folder.Name(), "only folders belong here")
			continue
		}
		all = append(all, l.entry(folder.Name()))
	}
	return all, errors.Join(l.problems...)
}

func (l *loader) entry(slug string) entry {
	if strings.Trim(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		l.fail(slug, "a folder's name is made of a to z, 0 to 9 and hyphens")
	}
	l.checkNames(slug)
	file, raw := l.taskFile(slug)
	e := entry{
		task:     Task{Slug: slug, Title: raw.Title.text(), Explain: raw.Explain.text(), Difficulty: raw.Difficulty},
		words:    slices.Concat(raw.Words.Korean, raw.Words.English),
		programs: map[autocode.Language]Program{},
	}
	for _, language := range autocode.Languages() {
		own := raw.Language[string(language)]
		p := Program{
			Task: e.task, Language: language, FileName: language.FileName(), Output: raw.Output,
			Note: textFile{own.Korean, own.English}.text(),
		}
		if own.Output != "" {
			p.Output = own.Output
		}
		p.Source = l.read(path.Join(slug, p.FileName))
		if p.Output != "" && !strings.HasSuffix(p.Output, "\n") {
			l.fail(file, "output: the last line has no end")
		}
		e.programs[language] = p
	}
	return e
}

// taskFile reads and checks task.toml of a folder.
func (l *loader) taskFile(slug string) (file string, raw taskFile) {
	file = path.Join(slug, "task.toml")
	data := l.read(file)
	if data == "" {
		return file, raw
	}
	meta, err := toml.Decode(data, &raw)
	if err != nil {
		l.fail(file, "%v", err)
		return file, raw
	}
	for _, key := range meta.Keys() {
		pattern := slices.Clone(key)
		if len(key) > 1 && key[0] == "language" {
			pattern[1] = "*"
			if !slices.Contains(autocode.Languages(), autocode.Language(key[1])) {
				l.fail(file, "%s: no such language", key)
			}
		}
		if !slices.Contains(keys, strings.Join(pattern, ".")) {
			l.fail(file, "%s: unknown key", key)
		}
	}
	if raw.Difficulty < Easy || raw.Difficulty > Hard {
		l.fail(file, "difficulty: must be 1, 2 or 3")
	}
	for _, text := range []struct{ key, value string }{
		{"output", raw.Output}, {"title.ko", raw.Title.Korean}, {"title.en", raw.Title.English},
		{"explain.ko", raw.Explain.Korean}, {"explain.en", raw.Explain.English},
		{"words.ko", strings.Join(raw.Words.Korean, "")}, {"words.en", strings.Join(raw.Words.English, "")},
	} {
		if strings.TrimSpace(text.value) == "" {
			l.fail(file, "%s: missing", text.key)
		}
	}
	l.checkWords(file, "words.ko", raw.Words.Korean)
	l.checkWords(file, "words.en", raw.Words.English)
	for name, own := range raw.Language {
		if (strings.TrimSpace(own.Korean) == "") != (strings.TrimSpace(own.English) == "") {
			l.fail(file, "language.%q: a note needs both ko and en", name)
		}
		if own.Korean == "" && own.Output == "" {
			l.fail(file, "language.%q: has neither note nor output", name)
		}
	}
	return file, raw
}

// checkWords refuses words by which nothing could ever be found.
func (l *loader) checkWords(file, key string, words []string) {
	for i, word := range words {
		if len(l.lexicon.tokens(word)) == 0 {
			l.fail(file, "%s: %q says nothing that a search could use", key, word)
		}
		if slices.Contains(words[:i], word) {
			l.fail(file, "%s: %q is there twice", key, word)
		}
	}
}

// checkNames refuses files that the library would not show to anyone.
func (l *loader) checkNames(slug string) {
	expected := []string{"task.toml"}
	for _, language := range autocode.Languages() {
		expected = append(expected, language.FileName())
	}
	files, err := fs.ReadDir(l.files, slug)
	if err != nil {
		l.fail(slug, "%v", err)
	}
	for _, file := range files {
		if file.IsDir() || !slices.Contains(expected, file.Name()) {
			l.fail(path.Join(slug, file.Name()), "not one of %s", strings.Join(expected, ", "))
		}
	}
}

// read gives a file's text, which must be clean and not empty.
func (l *loader) read(name string) string {
	data, err := fs.ReadFile(l.files, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		l.fail(name, "missing")
	case err != nil:
		l.fail(name, "%v", err)
	case !utf8.Valid(data):
		l.fail(name, "not UTF-8")
	case bytes.ContainsAny(data, "\x00\r\ufeff"):
		l.fail(name, "contains a carriage return, a NUL or a byte order mark")
	case len(bytes.TrimSpace(data)) == 0:
		l.fail(name, "empty")
	case data[len(data)-1] != '\n':
		l.fail(name, "the last line has no end")
	default:
		return string(data)
	}
	return ""
}
