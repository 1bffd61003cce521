package archtest

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"autocoding/app"
)

const allowlist = "testdata/bound-methods.txt"

// TestBoundMethods holds what the webview can call against a list that a person
// reads: a new method is a decision.
func TestBoundMethods(t *testing.T) {
	var found []string
	for _, bound := range app.New(nil).Bound() {
		kind := reflect.TypeOf(bound)
		if kind.NumMethod() > 12 {
			t.Errorf("%s has %d methods; 12 is the limit", kind, kind.NumMethod())
		}
		for i := range kind.NumMethod() {
			method := kind.Method(i)
			found = append(found, signature(kind, method))
			checkMethod(t, kind, method)
		}
	}
	content, err := os.ReadFile(allowlist)
	if err != nil {
		t.Fatal(err)
	}
	listed := strings.Split(strings.TrimSpace(string(content)), "\n")
	for _, s := range found {
		if !slices.Contains(listed, s) {
			t.Errorf("not in %s: %s", allowlist, s)
		}
	}
	for _, s := range listed {
		if !slices.Contains(found, s) {
			t.Errorf("in %s, but there is no such method: %s", allowlist, s)
		}
	}
}

func signature(kind reflect.Type, m reflect.Method) string {
	var in, out []string
	for i := 1; i < m.Type.NumIn(); i++ {
		in = append(in, m.Type.In(i).String())
	}
	for i := range m.Type.NumOut() {
		out = append(out, m.Type.Out(i).String())
	}
	return fmt.Sprintf("%s.%s(%s) (%s)", kind.Elem().Name(), m.Name, strings.Join(in, ", "), strings.Join(out, ", "))
}

// checkMethod holds a method against what Wails can carry: at most one value, then
// an error; at most one argument; plain JSON.
func checkMethod(t *testing.T, kind reflect.Type, m reflect.Method) {
	t.Helper()
	name := kind.Elem().Name() + "." + m.Name
	outs := m.Type.NumOut()
	if outs == 0 || outs > 2 || m.Type.Out(outs-1) != reflect.TypeFor[error]() {
		t.Errorf("%s: one value at most, and an error last", name)
	}
	if m.Type.NumIn() > 2 {
		t.Errorf("%s: several arguments are one struct", name)
	}
	for i := 1; i < m.Type.NumIn(); i++ {
		checkWire(t, name, m.Type.In(i))
	}
	for i := range outs - 1 {
		checkWire(t, name, m.Type.Out(i))
	}
}

func checkWire(t *testing.T, where string, kind reflect.Type) {
	t.Helper()
	switch kind.Kind() {
	case reflect.Pointer, reflect.Slice:
		checkWire(t, where, kind.Elem())
	case reflect.Struct:
		if kind == reflect.TypeFor[time.Time]() {
			t.Errorf("%s: time.Time becomes any in TypeScript; use Unix milliseconds", where)
			return
		}
		for i := range kind.NumField() {
			field := kind.Field(i)
			if field.Tag.Get("json") == "" && !field.Anonymous {
				t.Errorf("%s: %s.%s has no JSON name", where, kind.Name(), field.Name)
			}
			if lower := strings.ToLower(field.Name); strings.Contains(lower, "account") && strings.Contains(lower, "id") {
				t.Errorf("%s: %s.%s: the account is that of the session, never an argument or an answer", where, kind.Name(), field.Name)
			}
			checkWire(t, where+"."+field.Name, field.Type)
		}
	case reflect.Interface, reflect.Chan, reflect.Func, reflect.Map, reflect.Complex128:
		t.Errorf("%s: %s does not belong on the wire", where, kind)
	}
}
