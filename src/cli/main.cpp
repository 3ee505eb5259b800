// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/error_text.h"
#include "cli/verbs.h"
#include "session/process.h"

#include <cstdio>
#include <exception>

namespace {

using namespace dokaz;

int fail(const base::Error& error, const cli::Output& output) {
    output.tell("dokaz-cli: " + cli::shown(cli::sentence(error)));
    output.json({{"error", base::name(error.code())}, {"subject", error.subject()}});
    return cli::exitCode(error.code());
}

cli::OptionSet withCommonOptions(cli::OptionSet options) {
    options.values.insert({"passphrase-file", "passphrase-fd"});
    options.switches.insert({"json", "help", "vault"});
    return options;
}

int usage(const cli::Verb& verb) {
    std::fprintf(stderr, "%s", cli::helpText(verb).c_str());
    return cli::exitUsage;
}

// "help", "help VERB", "help man", "help completion".
int help(const std::vector<std::string>& words) {
    const std::string topic = words.size() < 2 ? std::string() : words[1];
    const cli::Verb* verb = cli::findVerb(topic);
    std::string text = verb != nullptr ? cli::helpText(*verb) : cli::helpText();
    if (topic == "man")
        text = cli::manualPage();
    else if (topic == "completion")
        text = cli::bashCompletion();
    std::fprintf(words.empty() ? stderr : stdout, "%s", text.c_str());
    return words.empty() ? cli::exitUsage : 0;
}

int run(const std::vector<std::string>& words) {
    if (words.empty() || words.front() == "--help" || words.front() == "help")
        return help(words);
    const cli::Verb* verb = cli::findVerb(words.front());
    if (verb == nullptr) {
        std::fprintf(stderr, "dokaz-cli: no verb '%s'; 'dokaz-cli --help' lists them.\n",
                     cli::shown(words.front()).c_str());
        return cli::exitUsage;
    }
    auto arguments = cli::Arguments::parse({words.begin() + 1, words.end()}, withCommonOptions(verb->options));
    if (!arguments)
        return fail(arguments.error(), cli::Output(cli::Form::Text));
    if (arguments.value().has("help")) {
        std::printf("%s", cli::helpText(*verb).c_str());
        return 0;
    }
    const std::size_t count = arguments.value().words().size();
    if (count < verb->fewestWords || count > verb->mostWords)
        return usage(*verb);
    const cli::Form form = arguments.value().has("json") ? cli::Form::JsonLines : cli::Form::Text;
    cli::Call call{std::move(arguments).value(), cli::Output(form)};
    const auto code = verb->run(call);
    return code ? code.value() : fail(code.error(), call.output);
}

} // namespace

int main(int count, char** values) {
    if (const auto hardened = session::hardenThisProcess(); !hardened) {
        std::fputs("dokaz-cli: this system does not let the program protect itself; nothing was opened.\n", stderr);
        return 70;
    }
    try {
        return run({values + 1, values + count});
    } catch (const std::exception&) { // of foreign code: ours throws nothing
        std::fputs("dokaz-cli: an internal error; nothing was acknowledged that is not written.\n", stderr);
        return 70;
    }
}
