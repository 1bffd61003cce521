package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"

	"autocoding/app"
)

// callRequest is a call of a bound method, as the script sends it.
type callRequest struct {
	Struct string            `json:"struct"`
	Method string            `json:"method"`
	Args   []json.RawMessage `json:"args"`
}

// callAnswer holds the value, or the text that the window's promise is rejected with.
type callAnswer struct {
	Result any `json:"result"`
	Error  any `json:"error,omitempty"`
}

// callHandler calls bound methods like Wails does: by name, with JSON values.
func callHandler(bound []any) http.Handler {
	structs := map[string]reflect.Value{}
	for _, b := range bound {
		structs[structName(b)] = reflect.ValueOf(b)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c callRequest
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 8<<20)).Decode(&c); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		target, ok := structs[c.Struct]
		if !ok {
			http.Error(w, "no such struct", http.StatusNotFound)
			return
		}
		answer, err := invoke(target.MethodByName(c.Method), c.Args)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(answer) // the page may have gone
	})
}

func structName(bound any) string { return reflect.TypeOf(bound).Elem().Name() }

func invoke(method reflect.Value, args []json.RawMessage) (callAnswer, error) {
	if !method.IsValid() {
		return callAnswer{}, fmt.Errorf("no such method")
	}
	if method.Type().NumIn() != len(args) {
		return callAnswer{}, fmt.Errorf("%d arguments, want %d", len(args), method.Type().NumIn())
	}
	in := make([]reflect.Value, len(args))
	for i, text := range args {
		value := reflect.New(method.Type().In(i))
		if err := json.Unmarshal(text, value.Interface()); err != nil {
			return callAnswer{}, err
		}
		in[i] = value.Elem()
	}
	var answer callAnswer
	for _, out := range method.Call(in) {
		if err, ok := out.Interface().(error); ok && err != nil {
			answer.Error = app.FormatError(err)
		} else if !out.Type().Implements(reflect.TypeFor[error]()) {
			answer.Result = out.Interface()
		}
	}
	return answer, nil
}
