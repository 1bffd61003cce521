package server

import (
	"slices"
	"strings"
)

// Routes gives the methods of each path.
func Routes() map[string][]string {
	all := map[string][]string{}
	for _, r := range routes() {
		path := strings.TrimSuffix(r.path, "{$}")
		for method := range r.methods {
			all[path] = append(all[path], method)
		}
		slices.Sort(all[path])
	}
	return all
}
