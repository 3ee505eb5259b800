// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/editors.h"

#include "ui/bridge/archive.h"
#include "ui/bridge/strings.h"
#include "ui/forms/flag_editor.h"
#include "ui/forms/name_editor.h"
#include "ui/forms/record_editor.h"
#include "ui/forms/term_editor.h"
#include "ui/forms/text_editor.h"
#include "ui/forms/words_editor.h"
#include "ui/models/catalogue_words.h"

#include <QCoreApplication>

namespace dokaz::ui {

using record::ValueType;

namespace {

QString example(ValueType type) {
    switch (type) {
    case ValueType::Date: return QCoreApplication::translate("Editors", "12 May 2010, spring 2021 …", "an example of a date");
    case ValueType::Period: return QCoreApplication::translate("Editors", "May 2020 to June 2021 …", "an example of a period");
    case ValueType::Place: return QCoreApplication::translate("Editors", "Minsk @53.9,27.56 …", "an example of a place");
    case ValueType::Number: return QCoreApplication::translate("Editors", "12, 12-15, at least 55 …", "an example of a number");
    case ValueType::Text:
    case ValueType::Name:
    case ValueType::Term:
    case ValueType::Record:
    case ValueType::Flag:
    case ValueType::Object: return {};
    }
    return {};
}

} // namespace

QStringList targetsOf(const record::FieldDeclaration& field) {
    QStringList kinds;
    for (const std::string& kind : field.targets)
        kinds.append(toQt(kind));
    return kinds;
}

bool isTyped(const record::FieldDeclaration& field) { return field.type != ValueType::Object; }

ValueEditor* newEditor(const record::FieldDeclaration& field, Archive& archive, QWidget* parent) {
    const QString name = fieldName(field);
    switch (field.type) {
    case ValueType::Text: return new TextEditor(name, parent);
    case ValueType::Name: return new NameEditor(name, archive.vocabularies(), parent);
    case ValueType::Date:
    case ValueType::Period:
    case ValueType::Place:
    case ValueType::Number: return new WordsEditor(name, example(field.type), parent);
    case ValueType::Term: {
        const record::Vocabulary* vocabulary = archive.vocabularies().find(field.vocabulary);
        if (vocabulary == nullptr)
            return new WordsEditor(name, {}, parent);
        return new TermEditor(name, *vocabulary, parent);
    }
    case ValueType::Record: return new RecordEditor(name, archive, targetsOf(field), parent);
    case ValueType::Flag: return new FlagEditor(name, parent);
    case ValueType::Object: return nullptr;
    }
    return nullptr;
}

} // namespace dokaz::ui
