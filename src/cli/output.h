// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to standard output: text for people, or one JSON object a line.
#pragma once
#include "base/json.h"
#include "session/values.h"

#include <string>
#include <vector>

namespace dokaz::cli {

enum class Form { Text, JsonLines };

class Output final {
  public:
    explicit Output(Form form) : m_form(form) {}
    // Nothing is printed: the objects for scripts are kept in `objects`, which must outlive this.
    explicit Output(std::vector<base::Json>& objects) : m_form(Form::JsonLines), m_kept(&objects) {}
    [[nodiscard]] bool isJson() const { return m_form == Form::JsonLines; }
    void line(const std::string& text) const; // people only
    void json(const base::Json& object) const; // scripts only
    // A line of progress or a warning: standard error.
    void tell(const std::string& text) const;

  private:
    Form m_form;
    std::vector<base::Json>* m_kept = nullptr;
};

// The stable forms of docs/cli.md.
[[nodiscard]] base::Json toJson(const session::ImportedFile& file);
[[nodiscard]] base::Json toJson(const session::RecordSummary& record);
[[nodiscard]] base::Json toJson(const session::RecordView& view);
[[nodiscard]] base::Json toJson(const session::PassageView& passage);
[[nodiscard]] base::Json toJson(const session::CandidateView& candidate);
[[nodiscard]] base::Json toJson(const session::SearchHit& hit);
[[nodiscard]] base::Json toJson(const session::EntryView& entry);
[[nodiscard]] base::Json toJson(const session::EntryChange& change);
[[nodiscard]] base::Json toJson(const session::MemberView& member);
[[nodiscard]] base::Json toJson(const std::vector<record::PageRect>& rectangles);

// For people: what cannot be shown safely on a terminal is made visible, direction is isolated.
[[nodiscard]] std::string shown(const std::string& text);
[[nodiscard]] std::string shortened(const std::string& text, std::size_t most);
[[nodiscard]] std::string shortId(const std::string& id); // enough letters to name it
void print(const Output& output, const session::RecordView& view);

} // namespace dokaz::cli
