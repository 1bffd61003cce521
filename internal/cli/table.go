package cli

import (
	"strings"
	"unicode/utf8"
)

// table prints rows: aligned under a head at a terminal, else one line of cells
// with tabs between them. The last column may be as wide as it likes, so texts
// in scripts of any width belong there.
type table struct {
	head []string
	rows [][]string
}

func newTable(head ...string) *table { return &table{head: head} }

func (t *table) add(cells ...string) {
	for i, cell := range cells {
		cells[i] = oneLine(cell)
	}
	t.rows = append(t.rows, cells)
}

func (t *table) print(ui *console) {
	if !ui.out.terminal {
		for _, row := range t.rows {
			ui.print("%s\n", strings.Join(row, "\t"))
		}
		return
	}
	all := append([][]string{t.head}, t.rows...)
	widths := make([]int, len(t.head))
	for _, row := range all {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range all {
		var line strings.Builder
		for i, cell := range row[:len(row)-1] {
			line.WriteString(cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2))
		}
		ui.print("%s\n", line.String()+row[len(row)-1])
	}
}
