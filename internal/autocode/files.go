package autocode

import (
	"fmt"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// File is a file of code from an answer. Its name is safe: see Files.
type File struct {
	Name string // with slashes; never leaves the folder it is put into
	Text string
}

const (
	maxFiles     = 200
	maxNamePart  = 80 // bytes
	maxNameParts = 6
)

// Files gives the code of an answer as files. Names are those that the answer
// proposes, as far as they are harmless: relative, without "..", drive letters,
// characters that some system refuses or nobody sees, and names that Windows keeps
// for itself. A block without a name gets the usual one of the language. No two
// files have the same name on a system that ignores case.
func Files(answer string, language Language) []File {
	var files []File
	taken := map[string]bool{}
	for _, b := range CodeBlocks(answer, language) {
		if len(files) == maxFiles {
			break
		}
		name := SafeName(b.File)
		if name == "" {
			name = usualName(b.Language, language)
		}
		extension := path.Ext(name)
		stem := strings.TrimSuffix(name, extension)
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%s-%d%s", stem, n, extension)
		}
		taken[strings.ToLower(name)] = true
		files = append(files, File{name, b.Text})
	}
	return files
}

func usualName(tag string, fallback Language) string {
	if language, err := ParseLanguage(tag); err == nil {
		return language.FileName()
	}
	return fallback.FileName()
}

// SafeName makes a name harmless, or empty if nothing of it is left.
func SafeName(name string) string {
	var parts []string
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return r == '/' || r == '\\' }) {
		if part = safePart(part); part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) > maxNameParts {
		parts = parts[len(parts)-maxNameParts:]
	}
	return strings.Join(parts, "/")
}

func safePart(part string) string {
	part = strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r):
			return -1
		case strings.ContainsRune(`<>:"|?*%`, r):
			return '_'
		}
		return r
	}, part)
	part = strings.Trim(part, ". ") // neither hidden files nor ".."; Windows drops dots and spaces at the end
	part = strings.TrimLeft(part, "-~ ")
	if len(part) > maxNamePart {
		extension := path.Ext(part)
		if len(extension) > maxNamePart/2 {
			return ""
		}
		stem := part[:maxNamePart-len(extension)]
		for !utf8.ValidString(stem) { // cut in the middle of a character
			stem = stem[:len(stem)-1]
		}
		part = strings.TrimRight(stem, ". ") + extension
	}
	if stem, _, _ := strings.Cut(part, "."); reserved[strings.ToLower(strings.TrimSpace(stem))] {
		part = "_" + part
	}
	return part
}

// reserved are names that Windows keeps for devices, with whatever extension.
var reserved = func() map[string]bool {
	all := map[string]bool{"con": true, "prn": true, "aux": true, "nul": true}
	for n := '1'; n <= '9'; n++ {
		all["com"+string(n)], all["lpt"+string(n)] = true, true
	}
	return all
}()
