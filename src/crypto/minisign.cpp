// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/minisign.h"

#include "crypto/digest.h"

#include <algorithm>
#include <optional>

namespace dokaz::crypto {
namespace {

constexpr std::string_view untrustedStart = "untrusted comment: ";
constexpr std::string_view trustedStart = "trusted comment: ";
constexpr std::string_view keyMark = "Ed";
constexpr std::string_view prehashedMark = "ED";
constexpr std::size_t longestComment = 8000;

void append(base::Bytes& to, base::ByteView bytes) { to.insert(to.end(), bytes.begin(), bytes.end()); }

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string out;
    for (const std::string_view part : parts)
        out.append(part);
    return out;
}

base::Error notOfTheForm() { return base::Error(base::ErrorCode::Invalid, "not a minisign file"); }

// The next line without its break; nothing at the end.
std::optional<std::string_view> takeLine(std::string_view& text) {
    if (text.empty())
        return std::nullopt;
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

// What the trusted comment's own signature covers.
base::Bytes commentMessage(const Signature& signature, std::string_view comment) {
    base::Bytes message = base::copyOf(signature);
    append(message, base::bytesOf(comment));
    return message;
}

struct SignatureFile {
    base::Bytes body; // 74 bytes: mark ‖ key id ‖ signature
    std::string_view comment;
    base::Bytes commentSignature; // 64 bytes
};

base::Result<SignatureFile> parseSignatureFile(std::string_view file) {
    const auto untrusted = takeLine(file);
    const auto body = takeLine(file);
    const auto comment = takeLine(file);
    const auto global = takeLine(file);
    if (!global || !file.empty() || !untrusted->starts_with(untrustedStart) ||
        !comment->starts_with(trustedStart))
        return notOfTheForm();
    SignatureFile out;
    out.body = TRY(base::fromBase64(*body));
    out.comment = comment->substr(trustedStart.size());
    out.commentSignature = TRY(base::fromBase64(*global));
    if (out.body.size() != 74 || out.commentSignature.size() != 64)
        return notOfTheForm();
    if (base::textOf(base::ByteView(out.body).first(2)) != prehashedMark)
        return base::Error(base::ErrorCode::Unsupported, "only prehashed minisign signatures are read");
    return out;
}

} // namespace

std::array<std::uint8_t, 8> minisignKeyId(const PublicKey& key) {
    const Digest digest = blake2b256({}, {key});
    std::array<std::uint8_t, 8> id{};
    std::copy_n(digest.begin(), id.size(), id.begin());
    return id;
}

std::string minisignPublicKeyFile(const PublicKey& key) {
    base::Bytes body;
    append(body, base::bytesOf(keyMark));
    auto id = minisignKeyId(key);
    append(body, id);
    append(body, key);
    std::reverse(id.begin(), id.end()); // minisign prints the id as a little-endian number
    std::string shown = base::toHex(id);
    std::transform(shown.begin(), shown.end(), shown.begin(),
                   [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    return joined({untrustedStart, "minisign public key ", shown, "\n", base::toBase64(body), "\n"});
}

base::Result<PublicKey> publicKeyFromMinisign(std::string_view file) {
    const auto comment = takeLine(file);
    const auto line = takeLine(file);
    if (!line || !comment->starts_with(untrustedStart))
        return notOfTheForm();
    const base::Bytes body = TRY(base::fromBase64(*line));
    PublicKey key{};
    if (body.size() != 10 + key.size() || base::textOf(base::ByteView(body).first(2)) != keyMark)
        return notOfTheForm();
    std::copy(body.begin() + 10, body.end(), key.begin());
    const auto id = minisignKeyId(key);
    if (!std::equal(id.begin(), id.end(), body.begin() + 2))
        return base::Error(base::ErrorCode::Invalid, "a key id of another key");
    return key;
}

base::Result<std::string> minisign(const SigningKey& key, base::ByteView bytes,
                                   std::string_view trustedComment) {
    if (trustedComment.size() > longestComment ||
        trustedComment.find_first_of("\r\n") != std::string_view::npos ||
        trustedComment.find('\0') != std::string_view::npos)
        return base::Error(base::ErrorCode::Invalid, "a comment must be one line of at most 8,000 bytes");
    const Signature signature = key.sign(blake2b512(bytes));
    base::Bytes body;
    append(body, base::bytesOf(prehashedMark));
    append(body, minisignKeyId(key.publicKey()));
    append(body, signature);
    const Signature overComment = key.sign(commentMessage(signature, trustedComment));
    return joined({untrustedStart, "verify with minisign\n", base::toBase64(body), "\n", trustedStart,
                   trustedComment, "\n", base::toBase64(overComment), "\n"});
}

base::Result<std::string> verifyMinisign(const PublicKey& key, base::ByteView bytes, std::string_view file) {
    const SignatureFile parsed = TRY(parseSignatureFile(file));
    const auto id = minisignKeyId(key);
    if (!std::equal(id.begin(), id.end(), parsed.body.begin() + 2))
        return base::Error(base::ErrorCode::WrongKey, "signed by another key");
    Signature signature{};
    std::copy(parsed.body.begin() + 10, parsed.body.end(), signature.begin());
    Signature overComment{};
    std::copy(parsed.commentSignature.begin(), parsed.commentSignature.end(), overComment.begin());
    if (!verifySignature(key, blake2b512(bytes), signature) ||
        !verifySignature(key, commentMessage(signature, parsed.comment), overComment))
        return base::Error(base::ErrorCode::Corrupt, "the signature does not hold");
    return std::string(parsed.comment);
}

} // namespace dokaz::crypto
