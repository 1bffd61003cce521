package autocode

import "strings"

// Language is a programming language that answers are written in. Its value is
// the spelling under which the original service stored it.
type Language string

// The nine languages.
const (
	C          Language = "C"
	CPP        Language = "C++"
	CSharp     Language = "C#"
	Go         Language = "Go"
	Java       Language = "Java"
	JavaScript Language = "JavaScript"
	Kotlin     Language = "Kotlin"
	Python3    Language = "Python3"
	Swift      Language = "Swift"
)

// languageFacts is what differs between languages besides their names.
type languageFacts struct {
	language  Language
	extension string // of a source file, with its dot
	fence     string // the info string of a fenced code block
	file      string // the usual name of a program of one file
	spellings []string
}

var languages = []languageFacts{
	{C, ".c", "c", "main.c", nil},
	{CPP, ".cpp", "cpp", "main.cpp", []string{"cpp", "cplusplus"}},
	{CSharp, ".cs", "csharp", "Program.cs", []string{"cs", "csharp"}},
	{Go, ".go", "go", "main.go", []string{"golang"}},
	{Java, ".java", "java", "Main.java", nil},
	{JavaScript, ".js", "javascript", "main.js", []string{"js", "node"}},
	{Kotlin, ".kt", "kotlin", "Main.kt", []string{"kt"}},
	{Python3, ".py", "python", "main.py", []string{"python", "py"}},
	{Swift, ".swift", "swift", "main.swift", nil},
}

// Languages lists the nine languages in the order in which screens show them.
func Languages() []Language {
	all := make([]Language, len(languages))
	for i, f := range languages {
		all[i] = f.language
	}
	return all
}

// ParseLanguage finds a language by any spelling in use: the stored one, the one
// of the original web page (python, c++, …) or a common short form, without
// regard to case. An unknown one gives Invalid for the field language.
func ParseLanguage(s string) (Language, error) {
	want := strings.ToLower(strings.TrimSpace(s))
	for _, f := range languages {
		if want == strings.ToLower(string(f.language)) {
			return f.language, nil
		}
		for _, spelling := range f.spellings {
			if want == spelling {
				return f.language, nil
			}
		}
	}
	return "", InvalidField("language", "unknown", "Choose one of C, C++, C#, Go, Java, JavaScript, Kotlin, Python3, Swift.")
}

func (l Language) facts() languageFacts {
	for _, f := range languages {
		if f.language == l {
			return f
		}
	}
	return languageFacts{language: l, extension: ".txt", fence: "text", file: "main.txt"}
}

// Extension is the ending of the language's source files, with the dot.
func (l Language) Extension() string { return l.facts().extension }

// Fence is the info string that marks a Markdown code block of the language.
func (l Language) Fence() string { return l.facts().fence }

// FileName is the usual name of a program of one file.
func (l Language) FileName() string { return l.facts().file }

// Purpose is what a request is for.
type Purpose string

// The two purposes of the original service.
const (
	Implement Purpose = "implement" // 기능구현
	Refactor  Purpose = "refactor"  // 리팩토링
)

// Purposes lists both purposes in the order in which screens show them.
func Purposes() []Purpose { return []Purpose{Implement, Refactor} }

// ParsePurpose finds a purpose by its name or by the Korean spelling under which
// the original service stored it. An unknown one gives Invalid for the field purpose.
func ParsePurpose(s string) (Purpose, error) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "implement", "기능구현":
		return Implement, nil
	case "refactor", "리팩토링":
		return Refactor, nil
	}
	return "", InvalidField("purpose", "unknown", "Choose implement or refactor.")
}
