// SPDX-License-Identifier: GPL-3.0-or-later
// What a case is: title, for whom, for what, legal frame, how far. Edited in place: Enter or leaving a field
// commits it, Esc puts the old value back.
//
// Threads: the UI thread.
#pragma once
#include "record/catalogue.h"
#include "record/vocabulary.h"
#include "session/values.h"

#include <QWidget>

#include <functional>
#include <map>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace dokaz::ui {

class CaseHeader final : public QWidget {
    Q_OBJECT
  public:
    CaseHeader(const record::Catalogue& catalogue, const record::Vocabularies& vocabularies,
               QWidget* parent = nullptr);
    void setCase(const session::RecordView& record);
    // Commits what is being typed, then is empty and closed until the next case is set.
    void clear();
    // After a change was refused: what stood there before.
    void putBack();

  signals:
      // `record`: the case that was set when it was typed. `typed`: as record::parseValue reads it.
      void fieldChanged(const QString& record, const QString& field, const QString& typed);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build();
    void place(QGridLayout& grid, const char* field, int row, int column);
    void commitLine(const std::string& field, QLineEdit& line);
    void commitTerm(const std::string& field, QComboBox& box);
    const record::Catalogue& m_catalogue;
    const record::Vocabularies& m_vocabularies;
    QString m_record;                          // empty: none is set
    std::map<std::string, QLineEdit*> m_lines; // by field
    std::map<std::string, QComboBox*> m_terms;
    std::map<std::string, QString> m_values; // as they stand in the archive; codes of terms
};

} // namespace dokaz::ui
