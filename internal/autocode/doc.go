// Package autocode is the domain of Auto Coding: what a request is, what an
// answer is, when an answer may be called complete, how many a person may ask
// for, and how failures are named. It imports the standard library only and
// knows nothing of databases, windows or networks.
//
// Words: a Request is what a person asks for; an Engine answers it; a
// Generation is one Request and its answer, which never changes once it has
// ended; the quota is how many answers of an AI one account may have in any
// 24 hours.
package autocode
