// Package openai is the engine over services that speak the chat API of OpenAI:
// OpenAI itself, Ollama, LM Studio, llama.cpp, OpenRouter and others.
//
// go-openai builds the requests and reads the answers. A transport of our own lies
// between it and the network, since the library takes seven of nineteen failures of
// a stream for its proper end: it reads the events itself, refuses what is no
// stream, bounds everything that a service may send, and names each failure by its
// code. An answer counts as whole only with a reason for its end.
//
// Clients come from package dial; this package makes none.
package openai
