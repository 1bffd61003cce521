// Package archtest tests the code itself: who may import whom, how large a file
// may grow, and what the bridge may offer to the webview. Layering is a red test
// here, not a paragraph.
package archtest
