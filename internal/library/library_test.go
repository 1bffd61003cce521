package library_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"autocoding/internal/autocode"
	"autocoding/internal/library"
)

// open reads the library from its folders, which the built-in archive comes from.
func open(t testing.TB) *library.Library {
	t.Helper()
	verified, err := os.ReadFile("verified.toml")
	if err != nil {
		t.Fatal(err)
	}
	l, err := library.Load(os.DirFS("_tasks"), verified)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestEveryTaskIsCompleteInEveryLanguage(t *testing.T) {
	l := open(t)
	if len(l.Tasks()) < 5 {
		t.Fatalf("%d tasks", len(l.Tasks()))
	}
	difficulty := library.Easy
	for _, task := range l.Tasks() {
		if task.Difficulty < difficulty {
			t.Errorf("%s: an easier task after a harder one", task.Slug)
		}
		difficulty = task.Difficulty
		for _, reply := range []autocode.Reply{autocode.Korean, autocode.English} {
			if task.Title.In(reply) == "" || strings.Count(task.Explain.In(reply), ".") < 3 {
				t.Errorf("%s: title or explanation in %s is too short", task.Slug, reply)
			}
		}
		for _, language := range autocode.Languages() {
			p, err := l.Program(task.Slug, language)
			if err != nil || p.Source == "" || p.Output == "" || p.FileName != language.FileName() || p.Task.Slug != task.Slug {
				t.Errorf("%s in %s: %v, file %q", task.Slug, language, err, p.FileName)
			}
		}
	}
}

func TestProgramNamesWhatIsNotThere(t *testing.T) {
	l := open(t)
	for _, c := range []struct {
		slug     string
		language autocode.Language
		code     autocode.Code
		field    string
	}{
		{"perpetual-motion", autocode.Go, autocode.NotFound, "task"},
		{"", autocode.Go, autocode.NotFound, "task"},
		{"primes", "COBOL", autocode.Invalid, "language"},
		{"primes", "python", autocode.Invalid, "language"},
	} {
		_, err := l.Program(c.slug, c.language)
		var e *autocode.Error
		if !errors.As(err, &e) || e.Code != c.code || e.Field != c.field {
			t.Errorf("Program(%q, %q) gives %v, want %s of %s", c.slug, c.language, err, c.code, c.field)
		}
	}
}

// oneTask gives the folder of one task for spoiling.
func oneTask(t *testing.T, slug string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	source := os.DirFS("_tasks/" + slug)
	err := fs.WalkDir(source, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(source, name)
		files[path.Join(slug, name)] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestLoadNamesFileAndKeyAtFault(t *testing.T) {
	const file = "primes/task.toml"
	replace := func(name, old, new string) func(fstest.MapFS) {
		return func(files fstest.MapFS) {
			text := string(files[name].Data)
			if !strings.Contains(text, old) {
				panic(name + " does not have " + old)
			}
			files[name].Data = []byte(strings.Replace(text, old, new, 1))
		}
	}
	for _, c := range []struct {
		name  string
		spoil func(fstest.MapFS)
		want  string
	}{
		{"nothing wrong", func(fstest.MapFS) {}, ""},
		{"a source is missing", func(f fstest.MapFS) { delete(f, "primes/Main.kt") }, "primes/Main.kt: missing"},
		{"task.toml is missing", func(f fstest.MapFS) { delete(f, file) }, file + ": missing"},
		{"a file too many", func(f fstest.MapFS) { f["primes/main.rs"] = &fstest.MapFile{} }, "primes/main.rs: not one of"},
		{"a file beside the folders", func(f fstest.MapFS) { f["notes.txt"] = &fstest.MapFile{} }, "notes.txt: only folders"},
		{"a folder with a strange name", func(f fstest.MapFS) { f["A b/x"] = &fstest.MapFile{} }, "A b: a folder's name"},
		{"an empty source", func(f fstest.MapFS) { f["primes/main.c"].Data = []byte(" \n") }, "primes/main.c: empty"},
		{"bad UTF-8 in a source", func(f fstest.MapFS) { f["primes/main.py"].Data = []byte("\xff\n") }, "primes/main.py: not UTF-8"},
		{"bad UTF-8 in task.toml", func(f fstest.MapFS) { f[file].Data = append(f[file].Data, 0xc3, '\n') }, file + ": not UTF-8"},
		{"Windows line ends", replace("primes/main.go", "\n", "\r\n"), "primes/main.go: contains a carriage return"},
		{"a last line without end", replace("primes/main.js", "console.log(kind(n));\n}\n", "console.log(kind(n)); }"), "primes/main.js: the last line"},
		{"no TOML", replace(file, "[title]", "[title"), file + ": toml: line"},
		{"an unknown key", replace(file, "difficulty", "colour = 1\ndifficulty"), file + ": colour: unknown key"},
		{"an unknown key inside", replace(file, "[title]", "[title]\nfr = 'x'"), file + ": title.fr: unknown key"},
		{"a key in capitals", replace(file, "[title]\nko", "[title]\nKO"), file + ": title.KO: unknown key"},
		{"an unknown language", replace(file, `[language."C"]`, `[language."COBOL"]`), file + ": language.COBOL: no such language"},
		{"an unknown key of a language", replace(file, `[language."C"]`, "[language.\"C\"]\nfr = 'x'"), file + ": language.C.fr: unknown key"},
		{"no difficulty", replace(file, "difficulty = 1", ""), file + ": difficulty: must be"},
		{"a difficulty of 4", replace(file, "difficulty = 1", "difficulty = 4"), file + ": difficulty: must be"},
		{"a difficulty in words", replace(file, "difficulty = 1", "difficulty = 'easy'"), `"difficulty"`},
		{"a missing title", replace(file, "ko = \"소수 구하기\"\n", ""), file + ": title.ko: missing"},
		{"an empty explanation", replace(file, "[explain]", "[explain]\nen = ''\n[x]"), file + ": explain.ko: missing"},
		{"an empty output", replace(file, "output = \"\"\"", "output = ''\nx = \"\"\""), file + ": output: missing"},
		{"an output without end", replace(file, "begin with 2\n\"\"\"", "begin with 2\"\"\""), file + ": output: the last line"},
		{"no words", replace(file, "[words]", "[words]\nen = []\n[x]"), file + ": words.en: missing"},
		{"a word twice", replace(file, `"소수",`, `"소수", "소수",`), file + `: words.ko: "소수" is there twice`},
		{"a word that says nothing", replace(file, `"prime",`, `"a program",`), file + `: words.en: "a program" says nothing`},
		{"half a note", replace(file, "[language.\"C\"]\nko", "[language.\"C\"]\nen = 'x'\n[language.\"Kotlin\"]\nko"), `language."C": a note needs both`},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := oneTask(t, "primes")
			c.spoil(files)
			_, err := library.Load(files, nil)
			if c.want == "" && err != nil {
				t.Fatal(err)
			}
			if c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestLanguageMayHaveItsOwnOutput(t *testing.T) {
	l := open(t)
	for language, want := range map[autocode.Language]string{
		autocode.C:       "factorial(21): too large for 64 bits\n",
		autocode.Python3: "factorial(21) = 51090942171709440000\n",
	} {
		p, err := l.Program("factorial", language)
		if err != nil || !strings.HasSuffix(p.Output, want) {
			t.Errorf("%s: %v, output %q", language, err, p.Output)
		}
	}
}

func TestLabelSaysWhatTheRecordSays(t *testing.T) {
	files := oneTask(t, "primes")
	l, err := library.Load(files, nil)
	if err != nil {
		t.Fatal(err)
	}
	p, err := l.Program("primes", autocode.C)
	if err != nil {
		t.Fatal(err)
	}
	const nothing = "Not run: nothing on record has verified this program"
	for _, c := range []struct{ hash, how, with, korean, english string }{
		{p.Hash(), "compiled", "gcc 12.2.0", "gcc 12.2.0으로 컴파일하고 실행해 출력을 확인함", "Compiled and run with gcc 12.2.0; output compared"},
		{p.Hash(), "run", "Python 3.11.7", "Python 3.11.7로 실행해 출력을 확인함", "Run with Python 3.11.7; output compared"},
		{p.Hash(), "parsed", "x 1.6", "x 1.6으로 문법만 확인했고 실행하지는 않음", "Parsed only, with x 1.6; not run"},
		{"another", "compiled", "gcc 12.2.0", "실행하지 않음: 이 프로그램을 확인한 기록이 없음", nothing},
	} {
		record := fmt.Sprintf("[primes.C]\nhash = %q\nhow = %q\nwith = %q\n", c.hash, c.how, c.with)
		l, err := library.Load(files, []byte(record))
		if err != nil {
			t.Fatal(err)
		}
		p, err := l.Program("primes", autocode.C)
		if err != nil || p.Label(autocode.Korean) != c.korean || p.Label(autocode.English) != c.english {
			t.Errorf("%s with %s: %v, %q, %q", c.how, c.with, err, p.Label(autocode.Korean), p.Label(autocode.English))
		}
		if other, _ := l.Program("primes", autocode.Swift); other.Label(autocode.English) != nothing {
			t.Errorf("a program that is not on record says %q", other.Label(autocode.English))
		}
	}
	for _, record := range []string{"[primes.C]\nhow = 'guessed'\nhash = 'x'\nwith = 'y'", "[primes.C]\ncolour = 'red'", "primes"} {
		if _, err := library.Load(files, []byte(record)); err == nil || !strings.Contains(err.Error(), "verified.toml") {
			t.Errorf("the record %q gives %v", record, err)
		}
	}
}
