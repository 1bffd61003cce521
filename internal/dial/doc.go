// Package dial makes every HTTP client of the program. Whatever connects, connects
// here: through the proxy and with the certificates that the person chose, not at
// all while the offline switch is on, and never without a line in the ledger of
// connections, written before the connection is tried.
//
// A failed request is an *autocode.Error of code Offline (reason switch if the
// person turned the network off), Proxy, TLS, Timeout, or Protocol (reason
// redirect for one to another host, insecure for plain HTTP beyond this computer).
package dial
