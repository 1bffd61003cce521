// A web server for three requests, which the program makes itself.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

func text(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		fmt.Fprint(w, body)
	}
}

func get(address, path string) error {
	response, err := http.Get(address + path)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	fmt.Printf("GET %s -> %d %s\n", path, response.StatusCode, body)
	return err
}

func main() {
	pages := http.NewServeMux()
	pages.Handle("GET /hello", text("Hello!"))
	pages.Handle("GET /time", text("It is noon."))
	pages.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusNotFound)
		fmt.Fprint(w, "There is no such page.")
	})

	listener, err := net.Listen("tcp", "127.0.0.1:0") // 0: any free port
	if err != nil {
		log.Fatal(err)
	}
	server := &http.Server{Handler: pages, ReadHeaderTimeout: 5 * time.Second}
	go server.Serve(listener)

	address := "http://" + listener.Addr().String()
	for _, path := range []string{"/hello", "/time", "/missing"} {
		if err := get(address, path); err != nil {
			log.Fatal(err)
		}
	}
	if err := server.Shutdown(context.Background()); err != nil { // lets requests under way end
		log.Fatal(err)
	}
}
