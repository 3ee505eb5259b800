// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

std::string helpText() {
    std::string text = "dokaz-cli: an encrypted archive of evidence, from the command line\n\n"
                       "Usage: dokaz-cli VERB [ARCHIVE] …   (dokaz-cli VERB --help tells more)\n\n";
    for (const Verb& verb : verbs()) {
        std::string name = verb.name;
        name.resize(12, ' ');
        text += "  " + name + verb.summary + "\n";
    }
    return text + "\nEvery verb that opens an archive takes --passphrase-file FILE or --passphrase-fd N (otherwise it\n"
                  "asks), --vault to open the identity vault too, and --json for one JSON object a line.\n";
}

std::string helpText(const Verb& verb) {
    std::string text = std::string("Usage: dokaz-cli ") + verb.name + " " + verb.usage + "\n\n" + verb.summary + "\n";
    if (!verb.options.values.empty() || !verb.options.switches.empty()) {
        text += "\nOptions:";
        for (const std::string& option : verb.options.values)
            text += " --" + option + " VALUE";
        for (const std::string& option : verb.options.switches)
            text += " --" + option;
        text += "\n";
    }
    return text + "\nExamples:\n" + verb.examples;
}

} // namespace dokaz::cli
