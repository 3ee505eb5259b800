// SPDX-License-Identifier: GPL-3.0-or-later
// Terms of a vocabulary in a combo box: narrower ones set in below the wider.
#pragma once
#include "record/vocabulary.h"

#include <QString>

class QComboBox;

namespace dokaz::ui {

// The box's data are the codes; `nothing`: the words of the first entry, which stands for no term.
void fillTerms(QComboBox& box, const record::Vocabularies& vocabularies, const std::string& vocabulary,
               const QString& nothing);

} // namespace dokaz::ui
