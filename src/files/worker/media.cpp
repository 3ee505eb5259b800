// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/media.h"

#include "files/worker/fact_text.h"
#include "files/worker/small_picture.h"

#include <algorithm>
#include <cmath>
extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/log.h>
}

namespace dokaz::files::worker {

namespace {

// The document as libav wants to read it.
struct Window {
    base::ByteView bytes;
    std::int64_t at = 0;
};

int readFrom(void* opaque, std::uint8_t* to, int size) {
    auto* window = static_cast<Window*>(opaque);
    const std::int64_t left = static_cast<std::int64_t>(window->bytes.size()) - window->at;
    const auto count = static_cast<int>(std::min<std::int64_t>(left, size));
    if (count <= 0)
        return AVERROR_EOF;
    std::copy_n(window->bytes.begin() + window->at, count, to);
    window->at += count;
    return count;
}

std::int64_t seekIn(void* opaque, std::int64_t offset, int whence) {
    auto* window = static_cast<Window*>(opaque);
    const auto size = static_cast<std::int64_t>(window->bytes.size());
    if ((whence & AVSEEK_SIZE) != 0)
        return size;
    const int from = whence & ~AVSEEK_FORCE;
    const std::int64_t target = from == SEEK_CUR ? window->at + offset : from == SEEK_END ? size + offset : offset;
    if (target < 0 || target > size)
        return AVERROR(EINVAL);
    window->at = target;
    return target;
}

// Everything is left to the end of the process.
AVFormatContext* openFormat(Window& window) {
    constexpr int bufferSize = 64 * 1024;
    auto* buffer = static_cast<unsigned char*>(::av_malloc(bufferSize));
    AVFormatContext* format = ::avformat_alloc_context();
    AVIOContext* input = ::avio_alloc_context(buffer, bufferSize, 0, &window, readFrom, nullptr, seekIn);
    if (buffer == nullptr || format == nullptr || input == nullptr)
        return nullptr;
    format->pb = input;
    format->flags |= AVFMT_FLAG_CUSTOM_IO;
    AVDictionary* options = nullptr;
    ::av_dict_set(&options, "protocol_whitelist", "none", 0); // a play list names other files: none is opened
    ::av_dict_set(&options, "analyzeduration", "3000000", 0);
    if (::avformat_open_input(&format, "", nullptr, &options) < 0 || ::avformat_find_stream_info(format, nullptr) < 0)
        return nullptr;
    return format;
}

std::string valueOf(const AVDictionary* facts, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (const AVDictionaryEntry* found = ::av_dict_get(facts, name, nullptr, 0))
            return factText(found->value);
    return {};
}

bool isStill(const AVFormatContext& format) {
    const std::string_view name = format.iformat->name;
    return name.ends_with("_pipe") || name == "image2" || name == "gif" || name == "ico" || name == "avif";
}

void readSaid(const AVDictionary* said, Facts& facts) {
    const auto fill = [](std::string& fact, std::string value) { fact = fact.empty() ? std::move(value) : fact; };
    fill(facts.taken, valueOf(said, {"com.apple.quicktime.creationdate", "creation_time", "date"}));
    fill(facts.title, valueOf(said, {"title", "description"}));
    fill(facts.author, valueOf(said, {"artist", "author", "com.apple.quicktime.author"}));
    fill(facts.software, valueOf(said, {"com.apple.quicktime.software", "encoder", "encoded_by"}));
    const std::string maker = valueOf(said, {"com.apple.quicktime.make", "make", "com.android.manufacturer"});
    const std::string model = valueOf(said, {"com.apple.quicktime.model", "model", "com.android.model"});
    fill(facts.device, maker + (maker.empty() || model.empty() ? "" : " ") + model);
    if (facts.latitude.empty())
        readPosition(valueOf(said, {"com.apple.quicktime.location.ISO6709", "location"}), facts);
}

void readContainer(const AVFormatContext& format, Facts& facts) {
    readSaid(format.metadata, facts);
    for (unsigned i = 0; i < std::min(format.nb_streams, 8U); ++i) // Ogg says all of its streams
        if ((format.streams[i]->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0) // a cover's own title is not the song's
            readSaid(format.streams[i]->metadata, facts);
    if (format.duration > 0 && !isStill(format))
        facts.durationMs = static_cast<std::uint64_t>(format.duration) / (AV_TIME_BASE / 1000);
}

void readStreams(const AVFormatContext& format, Facts& facts) {
    bool pictures = false, sound = false;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream& stream = *format.streams[i];
        const AVCodecParameters& coded = *stream.codecpar;
        const bool cover = (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        if (coded.codec_type == AVMEDIA_TYPE_VIDEO && !cover && coded.width > 0) {
            facts.width = std::max(facts.width, static_cast<std::uint32_t>(coded.width));
            facts.height = std::max(facts.height, static_cast<std::uint32_t>(coded.height));
            pictures = true;
        }
        sound = sound || coded.codec_type == AVMEDIA_TYPE_AUDIO;
        if (coded.codec_id != AV_CODEC_ID_NONE && !cover && i < 8)
            facts.codec += (facts.codec.empty() ? "" : ", ") + std::string(::avcodec_get_name(coded.codec_id));
    }
    if (facts.form.empty())
        facts.form = pictures ? isStill(format) ? "image" : "video" : sound ? "audio" : "";
    facts.container = facts.container.empty() ? format.iformat->name : facts.container;
}

Orientation orientationOf(const AVStream& stream) {
    std::size_t size = 0;
    const std::uint8_t* data = ::av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (data == nullptr || size < sizeof(std::int32_t) * 9)
        return {};
    std::array<std::int32_t, 9> matrix{};
    std::copy_n(data, sizeof matrix, reinterpret_cast<std::uint8_t*>(matrix.data()));
    const double turned = ::av_display_rotation_get(matrix.data()); // counter-clockwise
    if (std::isnan(turned))
        return {};
    switch ((static_cast<int>(std::lround(turned / 90)) % 4 + 4) % 4) {
    case 1: return {8};
    case 2: return {3};
    case 3: return {6};
    }
    return {};
}

AVCodecContext* openCodec(const AVStream& stream) {
    const AVCodec* codec = ::avcodec_find_decoder(stream.codecpar->codec_id);
    AVCodecContext* context = codec == nullptr ? nullptr : ::avcodec_alloc_context3(codec);
    if (context == nullptr || ::avcodec_parameters_to_context(context, stream.codecpar) < 0)
        return nullptr;
    constexpr std::int64_t mostPixels = 120'000'000;
    context->max_pixels = mostPixels;
    context->thread_count = 1; // the jail lets no thread start
    return ::avcodec_open2(context, codec, nullptr) < 0 ? nullptr : context;
}

// The first frame that decodes, among the first packets of the stream.
void readPicture(AVFormatContext& format, Facts& facts) {
    constexpr int mostPackets = 400;
    const int index = ::av_find_best_stream(&format, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    AVCodecContext* codec = index < 0 ? nullptr : openCodec(*format.streams[index]);
    AVPacket* packet = ::av_packet_alloc();
    AVFrame* frame = ::av_frame_alloc();
    if (codec == nullptr || packet == nullptr || frame == nullptr)
        return;
    bool ended = false, found = false;
    for (int i = 0; i < mostPackets && !found && !ended; ++i) {
        ended = ::av_read_frame(&format, packet) < 0;
        if (!ended && packet->stream_index != index) {
            ::av_packet_unref(packet);
            continue;
        }
        (void)::avcodec_send_packet(codec, ended ? nullptr : packet);
        ::av_packet_unref(packet);
        found = ::avcodec_receive_frame(codec, frame) == 0;
    }
    if (found)
        facts.picture = upright(smallPicture(*frame), orientationOf(*format.streams[index]));
}

} // namespace

bool readMedia(base::ByteView document, Facts& into) {
    static Window window;
    window = {document, 0};
    AVFormatContext* format = openFormat(window);
    if (format == nullptr)
        return false;
    readContainer(*format, into);
    readStreams(*format, into);
    readPicture(*format, into);
    return true;
}

void warmUpMedia() { ::av_log_set_level(AV_LOG_QUIET); }

} // namespace dokaz::files::worker
