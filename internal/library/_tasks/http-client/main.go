// Sends HTTP requests and reads status, header and body of the responses.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"
)

// Without a limit a request may wait forever.
var client = &http.Client{Timeout: 10 * time.Second}

func request(method, url, body string) (status int, kind, text string, err error) {
	r, err := http.NewRequestWithContext(context.Background(), method, url, strings.NewReader(body))
	if err != nil {
		return 0, "", "", err
	}
	r.Header.Set("Content-Type", "text/plain")
	response, err := client.Do(r)
	if err != nil {
		return 0, "", "", err
	}
	defer response.Body.Close()
	content, err := io.ReadAll(io.LimitReader(response.Body, 1<<20)) // no more than a megabyte
	return response.StatusCode, response.Header.Get("Content-Type"), string(content), err
}

// serve stands for the service that a real program would ask.
func serve(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	switch r.Method + " " + r.URL.Path {
	case "GET /greeting":
		fmt.Fprint(w, "Hello from the server")
	case "POST /notes":
		note, _ := io.ReadAll(r.Body)
		w.WriteHeader(http.StatusCreated)
		fmt.Fprintf(w, "noted: %s", note)
	default:
		w.WriteHeader(http.StatusNotFound)
	}
}

func main() {
	server := httptest.NewServer(http.HandlerFunc(serve))
	defer server.Close()
	address := server.URL

	for _, r := range []struct{ method, path, body string }{
		{"GET", "/greeting", ""},
		{"POST", "/notes", "buy milk"},
		{"GET", "/nothing", ""},
	} {
		status, kind, text, err := request(r.method, address+r.path, r.body)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s %s: %d, %s\n", r.method, r.path, status, kind)
		if text != "" {
			fmt.Println(text)
		}
	}
}
