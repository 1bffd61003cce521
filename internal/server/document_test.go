package server_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"autocoding/internal/server"
)

// document is the OpenAPI document, with its schemas compiled.
type document struct {
	Paths map[string]map[string]struct {
		Responses map[string]json.RawMessage `json:"responses"`
	} `json:"paths"`
	compiler *jsonschema.Compiler
	mu       sync.Mutex
}

var theDocument = sync.OnceValue(func() *document {
	d := &document{compiler: jsonschema.NewCompiler()}
	if err := json.Unmarshal(server.Document(), d); err != nil {
		panic(err)
	}
	raw, err := jsonschema.UnmarshalJSON(bytes.NewReader(server.Document()))
	if err != nil {
		panic(err)
	}
	if err := d.compiler.AddResource("mem://openapi.json", raw); err != nil {
		panic(err)
	}
	return d
})

// path finds the path of the document that a request is for, "" if there is none.
func (d *document) path(request string) string {
	if (strings.HasPrefix(request, "/accounts/") || strings.HasPrefix(request, "/gpt/")) && !strings.HasSuffix(request, "/") {
		request += "/"
	}
	best := ""
	for p := range d.Paths {
		want, got := strings.Split(p, "/"), strings.Split(request, "/")
		if len(want) != len(got) {
			continue
		}
		fits := true
		for i := range want {
			fits = fits && (want[i] == got[i] || strings.HasPrefix(want[i], "{") && got[i] != "")
		}
		if fits && (best == "" || !strings.Contains(p, "{")) {
			best = p
		}
	}
	return best
}

// schema finds the schema of a response; ok is false if the document does not know such
// a response at all.
func (d *document) schema(path, method, status, media string) (s *jsonschema.Schema, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	escape := strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D").Replace
	raw, ok := d.Paths[path][method].Responses[status]
	if !ok {
		return nil, false
	}
	at := fmt.Sprintf("/paths/%s/%s/responses/%s", escape(path), method, status)
	var response struct {
		Ref     string                     `json:"$ref"`
		Content map[string]json.RawMessage `json:"content"`
	}
	if err := json.Unmarshal(raw, &response); err != nil {
		panic(err)
	}
	if response.Ref != "" {
		at = strings.TrimPrefix(response.Ref, "#")
		var whole struct {
			Components struct {
				Responses map[string]json.RawMessage `json:"responses"`
			} `json:"components"`
		}
		if err := json.Unmarshal(server.Document(), &whole); err != nil {
			panic(err)
		}
		if err := json.Unmarshal(whole.Components.Responses[at[strings.LastIndexByte(at, '/')+1:]], &response); err != nil {
			panic(err)
		}
	}
	if len(response.Content) == 0 {
		return nil, media == ""
	}
	if _, there := response.Content[media]; !there {
		return nil, false
	}
	compiled, err := d.compiler.Compile("mem://openapi.json#" + at + "/content/" + escape(media) + "/schema")
	if err != nil {
		panic(err)
	}
	return compiled, true
}

// holdToDocument fails unless the document knows the answer: its status, its media type
// and its shape.
func holdToDocument(t testing.TB, req *http.Request, a answer) {
	t.Helper()
	d := theDocument()
	path, method := d.path(req.URL.Path), strings.ToLower(req.Method)
	if path == "" || d.Paths[path][method].Responses == nil {
		if a.status != 404 && a.status != 405 && a.status != 401 && req.Method != http.MethodOptions && req.Method != http.MethodHead {
			t.Errorf("%s %s is not in the document, and answers %d", req.Method, req.URL.Path, a.status)
		}
		return
	}
	media, _, _ := strings.Cut(a.header.Get("Content-Type"), ";")
	schema, ok := d.schema(path, method, fmt.Sprint(a.status), media)
	if !ok {
		t.Errorf("%s %s: the document knows no %d with %q", req.Method, path, a.status, media)
		return
	}
	if schema == nil || media != "application/json" {
		return
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(a.text))
	if err != nil {
		t.Errorf("%s %s: %v", req.Method, path, err)
		return
	}
	if err := schema.Validate(value); err != nil {
		t.Errorf("%s %s %d: %v\n%s", req.Method, path, a.status, err, a.text)
	}
}

// TestTheDocumentKnowsEveryRoute compares the document with the routes.
func TestTheDocumentKnowsEveryRoute(t *testing.T) {
	documented := map[string][]string{}
	for path, methods := range theDocument().Paths {
		for method := range methods {
			documented[path] = append(documented[path], strings.ToUpper(method))
		}
		slices.Sort(documented[path])
	}
	if routes := server.Routes(); !maps.EqualFunc(routes, documented, slices.Equal) {
		t.Errorf("routes %v\ndocument %v", routes, documented)
	}
}

func TestTheDocumentIsServed(t *testing.T) {
	w := begin(t)
	if a := w.get("/openapi.json", "").is(200); a.text != string(server.Document()) {
		t.Error("another document is served")
	}
}
