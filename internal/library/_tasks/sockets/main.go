// A TCP server that sends each line back, and a client of it.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// serve serves one client and ends.
func serve(listener net.Listener) error {
	connection, err := listener.Accept() // waits for a client
	if err != nil {
		return err
	}
	defer connection.Close()
	lines := bufio.NewScanner(connection)
	for i := 0; i < 2 && lines.Scan(); i++ {
		if _, err := fmt.Fprintf(connection, "echo: %s\n", lines.Text()); err != nil {
			return err
		}
	}
	return lines.Err()
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0") // 0: any free port
	if err != nil {
		log.Fatal(err)
	}
	defer listener.Close()
	served := make(chan error, 1)
	go func() { served <- serve(listener) }()

	connection, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer connection.Close()
	answers := bufio.NewScanner(connection)
	for _, message := range []string{"hello", "good night"} {
		fmt.Println("sent:", message)
		if _, err := fmt.Fprintln(connection, message); err != nil {
			log.Fatal(err)
		}
		if !answers.Scan() {
			log.Fatal("no answer: ", answers.Err())
		}
		fmt.Println("got:", answers.Text())
	}
	if !answers.Scan() && answers.Err() == nil {
		fmt.Println("the server has closed the connection")
	}
	if err := <-served; err != nil {
		log.Fatal(err)
	}
}
