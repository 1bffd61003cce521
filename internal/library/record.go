package library

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"autocoding/internal/autocode"
)

// The ways in which a program can have been verified.
const (
	Compiled = "compiled" // compiled, run, its output compared
	Ran      = "run"      // run by an interpreter, its output compared
	Parsed   = "parsed"   // its grammar checked, not run
)

// check is an entry of the record. The zero value means that there is none.
type check struct {
	Hash string `toml:"hash"`
	How  string `toml:"how"`
	With string `toml:"with"`
}

// record holds what was verified, by task and language.
type record map[string]map[autocode.Language]check

func readRecord(data []byte) (record, error) {
	var r record
	meta, err := toml.NewDecoder(bytes.NewReader(data)).Decode(&r)
	if err != nil {
		return nil, err
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return nil, fmt.Errorf("%s: unknown key", unknown[0])
	}
	for _, slug := range slices.Sorted(maps.Keys(r)) {
		for language, c := range r[slug] {
			known := c.How == Compiled || c.How == Ran || c.How == Parsed
			if !known || c.Hash == "" || c.With == "" {
				return nil, fmt.Errorf("%s.%q: needs hash, with, and how: compiled, run or parsed", slug, language)
			}
		}
	}
	return r, nil
}

// Verified says how the program was verified: Compiled, Ran or Parsed, and with
// what, such as "gcc 12.2.0". Both are empty if it was not, or was changed since.
func (p Program) Verified() (how, with string) {
	if p.check.Hash != p.Hash() {
		return "", ""
	}
	return p.check.How, p.check.With
}

// Label is the sentence beside the program that says what has verified it.
func (p Program) Label(reply autocode.Reply) string {
	how, with := p.Verified()
	if reply == autocode.Korean {
		switch how {
		case Compiled:
			return withParticle(with) + " 컴파일하고 실행해 출력을 확인함"
		case Ran:
			return withParticle(with) + " 실행해 출력을 확인함"
		case Parsed:
			return withParticle(with) + " 문법만 확인했고 실행하지는 않음"
		}
		return "실행하지 않음: 이 프로그램을 확인한 기록이 없음"
	}
	switch how {
	case Compiled:
		return "Compiled and run with " + with + "; output compared"
	case Ran:
		return "Run with " + with + "; output compared"
	case Parsed:
		return "Parsed only, with " + with + "; not run"
	}
	return "Not run: nothing on record has verified this program"
}

// withParticle adds 로 or 으로 ("with") to a name that ends in a version. Which
// of the two it is follows from how the last digit is read: 영, 삼 and 육 end in a
// consonant other than ㄹ.
func withParticle(name string) string {
	if strings.HasSuffix(name, "0") || strings.HasSuffix(name, "3") || strings.HasSuffix(name, "6") {
		return name + "으로"
	}
	return name + "로"
}
