//go:build production || dev || bindings

package desktop

// Available tells whether this build has a window. One without Wails's tags is the
// command line alone, as it is for Windows, where a windowed program has no console.
const Available = true
