package cli

import "autocoding/internal/autocode"

// printCode prints the code of an answer and nothing else of it.
func printCode(ui *console, answer string, language autocode.Language) error {
	code := autocode.CodeBlocks(answer, language)
	if len(code) == 0 {
		return autocode.Errorf(autocode.NotFound, "The answer has no code.")
	}
	for i, b := range code {
		if i > 0 {
			ui.print("\n")
		}
		ui.print("%s", b.Text)
	}
	ui.out.endLine()
	return nil
}
