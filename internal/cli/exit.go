package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autocoding/internal/autocode"
)

// exitClass is an exit code, what it means, and the error codes that lead to it.
type exitClass struct {
	exit    int
	meaning string
	codes   []autocode.Code
}

const exitInternal = 1

// exitClasses is the one table of exit codes. Each error code stands in it once.
var exitClasses = []exitClass{
	{0, "The command did what it was asked to do.", nil},
	{exitInternal, "Something went wrong inside. The log in the data folder says more.", []autocode.Code{autocode.Internal}},
	{2, "The command was not written right, or an input is invalid or too large.", []autocode.Code{autocode.Invalid, autocode.TooLarge}},
	{3, "There is no such thing, or the library has no program for the words.", []autocode.Code{autocode.NotFound, autocode.NoMatch}},
	{4, "The library has several programs for the words and lists them. Choose one with --task.", []autocode.Code{autocode.Ambiguous}},
	{5, "Nobody is signed in, the address or password is wrong, or too many attempts failed.",
		[]autocode.Code{autocode.Unauthenticated, autocode.WrongCredentials, autocode.Throttled}},
	{6, "No request is left for now.", []autocode.Code{autocode.QuotaUsed}},
	{7, "The network failed on the way to the service.",
		[]autocode.Code{autocode.Offline, autocode.Proxy, autocode.TLS, autocode.Timeout}},
	{8, "The service refused or failed, or the answer ended before its end. What came is kept.",
		[]autocode.Code{autocode.EngineAuth, autocode.EngineBilling, autocode.EngineRate, autocode.EngineModel,
			autocode.EngineFiltered, autocode.EngineServer, autocode.Protocol, autocode.Interrupted}},
	{9, "The stored data are damaged, in use or newer than the program, there is such a thing\n       already, or the disk is full.",
		[]autocode.Code{autocode.Damaged, autocode.StorageFull, autocode.NewerSchema, autocode.Conflict}},
	{10, "The system's keyring cannot be used.", []autocode.Code{autocode.Keyring}},
	{130, "The person stopped it, or said no.", []autocode.Code{autocode.Cancelled}},
}

// ExitCode is the exit code of a program that ends with err.
func ExitCode(err error) int {
	if err == nil {
		return 0
	}
	return exitCode(autocode.CodeOf(err))
}

func exitCode(code autocode.Code) int {
	for _, class := range exitClasses {
		if slices.Contains(class.codes, code) {
			return class.exit
		}
	}
	return exitInternal
}

func newExitCodesTopic() *cobra.Command {
	var text strings.Builder
	text.WriteString(`A command ends with an exit code that tells what kind of end it was. In
parentheses: the codes of errors, as --json gives them.

`)
	for _, class := range exitClasses {
		codes := make([]string, len(class.codes))
		for i, code := range class.codes {
			codes[i] = string(code)
		}
		fmt.Fprintf(&text, "%5d  %s\n", class.exit, class.meaning)
		if len(codes) > 0 {
			fmt.Fprintf(&text, "       (%s)\n", strings.Join(codes, ", "))
		}
	}
	return newTopic("exit-codes", "The exit codes and what they mean", text.String())
}

// newTopic makes a page of the help that is no command.
func newTopic(name, short, text string) *cobra.Command {
	topic := &cobra.Command{Use: name, Short: short, Long: strings.TrimRight(text, "\n")}
	topic.SetUsageTemplate("\n")
	return topic
}
