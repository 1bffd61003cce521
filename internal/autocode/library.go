package autocode

// Hit is a task of the offline library that fits a search.
type Hit struct {
	Task       string // names the task
	Title      map[Reply]string
	Difficulty int // 1 easy to 3 hard
}

// Program is a program of the offline library.
type Program struct {
	Hit
	Language Language
	FileName string
	Source   string
	Output   string // what it prints
	Answer   string // the whole answer as Markdown, as the engine gives it
	Verified string // what it was compiled and run with, for people
}

// Formatter is what brings code of a language into its usual form. Without a name
// there is none; without a path it is built in.
type Formatter struct {
	Name string
	Path string // of the program on this computer
}
