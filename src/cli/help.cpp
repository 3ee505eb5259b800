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

namespace {

// In a manual page a backslash and a dot or quote at the beginning of a line have a meaning of their own.
std::string roff(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        if ((c == '.' || c == '\'') && (safe.empty() || safe.back() == '\n'))
            safe += "\\&";
        if (c == '\\')
            safe += "\\e";
        else if (c == '-')
            safe += "\\-";
        else
            safe += c;
    }
    return safe;
}

std::string optionWords(const Verb& verb) {
    std::string words = "--passphrase-file --passphrase-fd --vault --json --help";
    for (const std::string& option : verb.options.values)
        words += " --" + option;
    for (const std::string& option : verb.options.switches)
        words += " --" + option;
    return words;
}

} // namespace

std::string manualPage() {
    std::string page = ".TH DOKAZ\\-CLI 1\n.SH NAME\ndokaz\\-cli \\- an encrypted archive of evidence, from the command "
                       "line\n.SH SYNOPSIS\n.B dokaz\\-cli\n.I VERB\n[ARCHIVE] ...\n.SH DESCRIPTION\nEvery verb that opens "
                       "an archive takes \\-\\-passphrase\\-file FILE or \\-\\-passphrase\\-fd N (otherwise it asks), "
                       "\\-\\-vault to open the identity vault too, and \\-\\-json for one JSON object a line.\n.SH VERBS\n";
    for (const Verb& verb : verbs())
        page += std::string(".SS ") + verb.name + "\n" + roff(helpText(verb)).insert(0, ".nf\n") + ".fi\n";
    return page;
}

std::string bashCompletion() {
    std::string names, cases;
    for (const Verb& verb : verbs()) {
        names += std::string(names.empty() ? "" : " ") + verb.name;
        cases += std::string("    ") + verb.name + ") words=\"" + optionWords(verb) + "\" ;;\n";
    }
    return "# bash completion for dokaz-cli\n_dokaz_cli() {\n  local current=${COMP_WORDS[COMP_CWORD]} words=\n"
           "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"" +
           names + " help\" -- \"$current\"))\n    return\n  fi\n  case ${COMP_WORDS[1]} in\n" + cases +
           "  esac\n  case $current in\n    --*) COMPREPLY=($(compgen -W \"$words\" -- \"$current\")) ;;\n"
           "    *) COMPREPLY=($(compgen -f -- \"$current\")) ;;\n  esac\n}\ncomplete -o filenames -F _dokaz_cli dokaz-cli\n";
}

} // namespace dokaz::cli
