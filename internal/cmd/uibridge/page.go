package main

import (
	"bytes"
	_ "embed" // the script
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
)

// bridgeScript stands for what Wails injects into the page of the window.
//
//go:embed bridge.js
var bridgeScript []byte

// script serves bridge.js with the names of the bound methods in front.
func script(bound []any) http.HandlerFunc {
	methods := map[string][]string{}
	for _, b := range bound {
		kind := reflect.TypeOf(b)
		for i := range kind.NumMethod() {
			methods[structName(b)] = append(methods[structName(b)], kind.Method(i).Name)
		}
	}
	names, err := json.Marshal(methods)
	return func(w http.ResponseWriter, _ *http.Request) {
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write(bytes.Join([][]byte{[]byte("const methods = "), names, []byte(";\n"), bridgeScript}, nil))
	}
}

// page serves the built frontend; its start page loads the script first.
func page(dist string) http.Handler {
	files := http.FileServer(http.Dir(dist))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" && r.URL.Path != "/index.html" {
			files.ServeHTTP(w, r)
			return
		}
		html, err := os.ReadFile(filepath.Join(dist, "index.html"))
		if err != nil {
			http.Error(w, "build the frontend first: "+err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(bytes.Replace(html, []byte("<head>"), []byte(`<head><script src="/bridge.js"></script>`), 1))
	})
}
