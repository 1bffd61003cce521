// The fonts of code. The first page shows none, so they come after it.
import '@fontsource/jetbrains-mono/latin-400.css'
import '@fontsource/jetbrains-mono/latin-600.css'
import '@fontsource/jetbrains-mono/latin-ext-400.css'
import '@fontsource/jetbrains-mono/latin-ext-600.css'
import '@fontsource/nanum-gothic-coding/400.css'
