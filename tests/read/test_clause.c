/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every clause shape of the reading rules, each in a document of one item. */
#include "unit.h"

#include "reading.h"

static void responsibility(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（甲局负责）", "lead 甲局/sole"},
        {"（甲局、乙部负责）", "joint 甲局/listed; joint 乙部/listed"},
        {"（甲局负责，乙部配合）", "lead 甲局/sole; support 乙部/support"},
        {"（甲局负责，乙部参与）", "lead 甲局/sole; support 乙部/support"},
        {"（甲局负责，乙部协助）", "lead 甲局/sole; support 乙部/support"},
        {"（甲局、乙部负责，丙委参与）",
         "joint 甲局/listed; joint 乙部/listed; support 丙委/support"},
        {"（责任单位：甲局，乙部、丙委配合）",
         "lead 甲局/label; support 乙部/support; support 丙委/support"},
        {"（责任单位：甲局、乙部（共同牵头），丙委）",
         "lead 甲局/label; lead 乙部/label; support 丙委/label"},
        {"（甲局负责，乙部提供技术支持）", "lead 甲局/sole; support 乙部/support"},
        {"（甲局牵头，乙部提供系统支持）", "lead 甲局/lead; support 乙部/support"},
        {"（甲局牵头，有关部门、单位配合）", "lead 甲局/lead; support 有关部门、单位/support"},
        {"（甲局等负责）", "lead 甲局/sole 等"},
        {"（甲局等部门负责）", "lead 甲局/sole 等"},
        {"（甲局等6个部门负责）", "lead 甲局/sole 等"},
        {"（甲局负责落实）", "lead 甲局/sole"},
        {"（甲局具体负责）", "lead 甲局/sole"},
        {"（甲局组织实施）", "lead 甲局/sole"},
        {"（甲局）", "lead 甲局/sole"},
        {"（甲局、乙部）", "joint 甲局/listed; joint 乙部/listed"},
        {"(甲局负责)", "lead 甲局/sole"},
        {"〔甲局负责〕", "lead 甲局/sole"},
        {"［甲局、乙部负责］", "joint 甲局/listed; joint 乙部/listed"},
        {"（甲局、乙部按职责分别负责）", "joint 甲局/severally; joint 乙部/severally"},
        {"（甲局、乙部按职责分工负责）", "joint 甲局/severally; joint 乙部/severally"},
        {"（甲局、乙部分别负责）", "joint 甲局/severally; joint 乙部/severally"},
    };
    CHECK_SHAPES(shapes);
}

static void leads(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（甲局牵头）", "lead 甲局/lead"},
        {"（甲局牵头，乙部、丙委负责）",
         "lead 甲局/lead; support 乙部/beside-lead; support 丙委/beside-lead"},
        {"（甲局牵头，乙部、丙委参与）",
         "lead 甲局/lead; support 乙部/support; support 丙委/support"},
        {"（甲局牵头，乙部配合）", "lead 甲局/lead; support 乙部/support"},
        {"（甲局牵头，乙部、丙委按职责分工负责）",
         "lead 甲局/lead; support 乙部/beside-lead; support 丙委/beside-lead"},
        {"（甲局、乙部牵头负责）", "lead 甲局/lead; lead 乙部/lead"},
        {"（由甲局牵头，乙部负责）", "lead 甲局/lead; support 乙部/beside-lead"},
        {"（甲局会同乙部等部门负责）", "lead 甲局/lead; support 乙部/together 等"},
        {"（甲局会同有关部门负责）", "lead 甲局/lead; support 有关部门/together"},
        {"（甲局协同乙部、有关部门负责）",
         "lead 甲局/lead; support 乙部/together; support 有关部门/together"},
        {"（甲局负责，乙部协同丙委参与）",
         "lead 甲局/sole; support 乙部/support; support 丙委/support"},
        {"（甲局牵头会同乙部负责）", "lead 甲局/lead; support 乙部/together"},
        {"（甲局（牵头）、乙部负责）", "lead 甲局/lead; support 乙部/beside-lead"},
        {"（甲局负责牵头，乙部配合）", "lead 甲局/lead; support 乙部/support"},
        {"（责任单位：甲局（牵头单位）、乙部）", "lead 甲局/label; support 乙部/label"},
        {"（各地区按职责分工负责）", "joint 各地区/severally"},
        {"（甲局、乙部；各地区配合）",
         "joint 甲局/listed; joint 乙部/listed; support 各地区/support"},
        {"（牵头单位：甲局、乙部；丙委配合）",
         "lead 甲局/label; lead 乙部/label; support 丙委/support"},
        {"（牵头单位：甲局、乙部按职责分工负责；参加单位：丙委）",
         "lead 甲局/label; lead 乙部/label; support 丙委/label"},
        {"（牵头单位：甲局，乙部、丙委按职责分工负责）",
         "lead 甲局/label; support 乙部/beside-lead; support 丙委/beside-lead"},
        {"（责任单位：甲局、乙部按职责分工负责）", "joint 甲局/severally; joint 乙部/severally"},
        {"（甲局；乙部负责）", "joint 甲局/listed; joint 乙部/listed"},
        {"（甲局负总责，乙部具体落实）", "lead 甲局/lead; support 乙部/beside-lead"},
        {"（甲局主责，乙部配责）", "lead 甲局/lead; support 乙部/support"},
        {"（甲局牵头，乙部参加，成立工作专班）", "lead 甲局/lead; support 乙部/support"},
        {"（甲局负责，乙部协调指导）", "lead 甲局/sole; support 乙部/guidance"},
        {"（甲局负责，乙院承担技术支持）", "lead 甲局/sole; support 乙院/support"},
        {"（甲局承担技术支持）", "lead 甲局/sole"},
        {"（甲局负责，乙部全程监督）", "lead 甲局/sole; support 乙部/guidance"},
        {"（甲局牵头，督导办、乙部配合）",
         "lead 甲局/lead; support 督导办/support; support 乙部/support"},
        {"（指导服务处、甲处牵头，乙处、支援合作处、组织人事科配合）",
         "lead 指导服务处/lead; lead 甲处/lead; support 乙处/support; support 支援合作处/support; "
         "support 组织人事科/support"},
        {"责任处室：甲处，监督检查处、执行协调处；配合处室：推进落实科。",
         "joint 甲处/label; joint 监督检查处/label; joint 执行协调处/label; "
         "support 推进落实科/label"},
        {"（市甲局牵头，指导乙处、丙处落实）", "lead 市甲局/lead"},
        {"（牵头科室：甲股；配合科室：乙股、监督股）",
         "lead 甲股/label; support 乙股/label; support 监督股/label"},
        {"（甲局负责，各金融机构按市场化原则参与）", "lead 甲局/sole; support 各金融机构/support"},
        {"（市委督导组牵头，甲局配合）", "lead 市委督导组/lead; support 甲局/support"},
        {"（甲局指导）", "support 甲局/guidance"},
        {"（甲办协调）", "lead 甲办/sole"},
        {"（甲办协调，乙局落实）", "support 甲办/guidance; lead 乙局/sole"},
        {"（责任单位：甲局；协调单位：乙局）", "lead 甲局/label; support 乙局/guidance"},
        {"（甲局负责协调）", "lead 甲局/sole"},
        {"（市甲协调小组、乙局负责协调）", "joint 市甲协调小组/listed; joint 乙局/listed"},
        {"（市甲局牵头，会市乙局）", "lead 市甲局/lead; support 市乙局/beside-lead"},
        {"（市商会市场部、乙局负责）", "joint 市商会市场部/listed; joint 乙局/listed"},
        {"（甲局指导，试点城市政府负责）", "support 甲局/guidance; lead 试点城市政府/sole"},
    };
    CHECK_SHAPES(shapes);
}

static void labels(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（责任单位：甲局）", "lead 甲局/label"},
        {"（责任单位：甲局、乙部）", "joint 甲局/label; joint 乙部/label"},
        {"责任单位：甲局、乙部。", "joint 甲局/label; joint 乙部/label"},
        {"（牵头单位：甲局；责任单位：乙部，各区政府）",
         "lead 甲局/label; support 乙部/label; support 各区政府/label"},
        {"（牵头单位：甲局；配合单位：乙部）", "lead 甲局/label; support 乙部/label"},
        {"（牵头单位:甲局;参与单位:乙部、丙委）",
         "lead 甲局/label; support 乙部/label; support 丙委/label"},
        {"\n牵头部门：甲局\n参与部门：乙部\n完成时限：2019年6月底前",
         "lead 甲局/label; support 乙部/label @2019年6月底前"},
        {"（责任部门（单位）：甲局）", "lead 甲局/label"},
        {"（牵头：甲局；配合：乙部；指导：丙厅；督导：丁办）",
         "lead 甲局/label; support 乙部/label; support 丙厅/guidance; support 丁办/guidance"},
        {"（统筹：甲局；实施：乙部；支持：丙委；支援：丁处）",
         "lead 甲局/label; support 乙部/label; support 丙委/label; support 丁处/label"},
        {"（牵头司：甲司；配合司：乙司）", "lead 甲司/label; support 乙司/label"},
        {"（牵头部委：甲部；参与部委：乙部、丙委）",
         "lead 甲部/label; support 乙部/label; support 丙委/label"},
        {"牵头（责任）单位：甲局；配合（协助）单位：乙部", "lead 甲局/label; support 乙部/label"},
        {"统筹单位：甲局；协同配合单位：乙部；监管主体：丙委",
         "lead 甲局/label; support 乙部/label; support 丙委/guidance"},
        {"（省级牵头单位：甲局；市级责任单位：各市政府）",
         "lead 甲局/label; support 各市政府/label"},
        {"（省牵头单位：甲厅；市责任单位：乙局）", "lead 甲厅/label; support 乙局/label"},
        {"\n市牵头单位：甲局\n县配合单位：乙局", "lead 甲局/label; support 乙局/label"},
        {"（责任领导：各副市长牵头单位：甲局；责任单位：乙部）",
         "lead 甲局/label; support 乙部/label"},
        {"（甲局、乙部按各自职责 负责）", "joint 甲局/severally; joint 乙部/severally"},
        {"（甲局、乙部按属地监管职责负责）", "joint 甲局/severally; joint 乙部/severally"},
        {"（甲局、乙部在职责范围内负责）", "joint 甲局/severally; joint 乙部/severally"},
        {"（甲局、乙部分类分级负责）", "joint 甲局/severally; joint 乙部/severally"},
        {"（甲局牵头，各地人民政府主体负责）", "lead 甲局/lead; support 各地人民政府/beside-lead"},
        {"（甲局牵头，各市场主体负责）", "lead 甲局/lead; support 各市场主体/beside-lead"},
        {"（乙企业主体负责，甲局配合）", "lead 乙企业/sole; support 甲局/support"},
        {"（责任单 位：甲局；配 合单位：乙部）", "lead 甲局/label; support 乙部/label"},
        {"\n牵头单\n位：甲局\n配合单位\n：乙部\n、丙委",
         "lead 甲局/label; support 乙部/label; support 丙委/label"},
        {"牵头部门——甲局；配合部门——乙部", "lead 甲局/label; support 乙部/label"},
        {"\n责任单位 甲局、乙部", "joint 甲局/label; joint 乙部/label"},
        {"（责任单位∶甲局、乙部）", "joint 甲局/label; joint 乙部/label"},
        {"责任单位：（1）甲局（2）乙部", "joint 甲局/label; joint 乙部/label"},
        {"责任单位：甲局．乙部", "joint 甲局/label; joint 乙部/label"},
        {"牵头单位：甲局。成员单位：乙部。", "lead 甲局/label; support 乙部/label"},
        {"第一责任单位：甲局；第二责任单位：乙部", "lead 甲局/label; support 乙部/label"},
        {"（主要责任单位：甲局；其他责任单位：乙部）", "lead 甲局/label; support 乙部/label"},
        {"（牵头：甲局；配合：乙部；属地：各街道）",
         "lead 甲局/label; support 乙部/label; support 各街道/label"},
        {"\n责任单位：甲局\n督导单位：乙部\n验收单位：丙委",
         "lead 甲局/label; support 乙部/guidance; support 丙委/guidance"},
        {"\n责任站办：甲办\n责任村：各村", "joint 甲办/label; joint 各村/label"},
        {"（責任政策局／部門：甲局、乙署）", "joint 甲局/label; joint 乙署/label"},
        {"\n【牵头单位】甲局\n【配合单位】各街道\n【完成时限】2022年12月",
         "lead 甲局/label; support 各街道/label @2022年12月"},
    };
    CHECK_SHAPES(shapes);
}

/* Words of prose that before a colon are labels; 甲局 stays the only party where they are prose. */
static void rare_labels(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"主要负责单位：甲局；技术支撑单位：乙部", "lead 甲局/label; support 乙部/label"},
        {"（具体落实部门：甲局；业务指导单位：乙部）", "lead 甲局/label; support 乙部/guidance"},
        {"\n市级行业主管部门：甲局\n组织单位：乙部\n验收销号单位：丙委",
         "lead 甲局/label; support 乙部/label; support 丙委/guidance"},
        {"完成单位：甲局、乙部。", "joint 甲局/label; joint 乙部/label"},
        {"（牵头单位：甲局；涉及单位：乙部；督查单位：丙委）",
         "lead 甲局/label; support 乙部/label; support 丙委/guidance"},
        {"【组织单位】甲局【支援部门】乙部", "lead 甲局/label; support 乙部/label"},
        {"\n主導部門：甲署\n支援部門：乙署；合作夥伴：各區議會",
         "lead 甲署/label; support 乙署/label; support 各區議會/label"},
        {"主責局處：甲局　協辦局處：乙局", "lead 甲局/label; support 乙局/label"},
        {"負責實體：甲局；協作實體：乙局", "lead 甲局/label; support 乙局/label"},
        {"\n主（協）辦機關：甲局、乙部", "lead 甲局/label; lead 乙部/label"},
        {"（主辦／協辦機關：甲局、乙部）", "joint 甲局/label; joint 乙部/label"},
        {"（牵头校领导：李某某；牵头部门：甲处；责任单位：各学院）",
         "lead 甲处/label; support 各学院/label"},
        {"\n责任单位和责任人：甲局 王某某、乙部 张某", "joint 甲局/label; joint 乙部/label"},
        {"\n责任单位及完成时限：甲局，2030年6月底前", "lead 甲局/label @2030年6月底前"},
        {"\n责任单位：甲局 王某某、乙部 李四，高新区",
         "joint 甲局/label; joint 乙部/label; joint 高新区/label"},
        {"责任区县：各区县；归口管理部门：甲局", "joint 各区县/label; joint 甲局/label"},
        {"行业主管部门为企业服务，相关部门 推动单位改革，技术、业务一起抓。（甲局负责）",
         "lead 甲局/sole"},
    };
    CHECK_SHAPES(shapes);
}

static void collectives_and_separators(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（甲局，各市、州、县人民政府负责）",
         "joint 甲局/listed; joint 各市、州、县人民政府/listed"},
        {"（各乡镇、县财政局负责）", "joint 各乡镇/listed; joint 县财政局/listed"},
        {"（各镇、区政府办负责）", "joint 各镇/listed; joint 区政府办/listed"},
        {"（沿江、沿湖各县政府负责）", "lead 沿江、沿湖各县政府/sole"},
        {"（沿江镇、沿江街道负责）", "joint 沿江镇/listed; joint 沿江街道/listed"},
        {"（各乡镇、县级部门负责）", "joint 各乡镇/listed; joint 县级部门/listed"},
        {"（各乡镇、省推动甲江发展领导小组办公室负责）",
         "joint 各乡镇/listed; joint 省推动甲江发展领导小组办公室/listed"},
        {"（县第一中学和县乙局负责）", "joint 县第一中学/listed; joint 县乙局/listed"},
        {"（附属中学和校乙处负责）", "joint 附属中学/listed; joint 校乙处/listed"},
        {"（县中学和小学教研中心负责）", "lead 县中学和小学教研中心/sole"},
        {"（县甲局（主办）研究落实）", "lead 县甲局/lead"},
        {"（各市州党委和政府会同县乙局负责）",
         "lead 各市州党委和政府/lead; support 县乙局/together"},
        {"（各市、县财政局负责）", "lead 各市、县财政局/sole"},
        {"（甲局，各区、镇、处负责）", "joint 甲局/listed; joint 各区、镇、处/listed"},
        {"（甲局，各县<市、区>人民政府负责）", "joint 甲局/listed; joint 各县人民政府/listed"},
        {"（甲局等有关部门负责）", "joint 甲局/listed; joint 有关部门/listed 等"},
        {"（甲局等国务院相关部门及各地区负责）",
         "joint 甲局/listed; joint 国务院相关部门/listed; joint 各地区/listed 等"},
        {"（甲局等和各省级人民政府负责）", "joint 甲局/listed; joint 各省级人民政府/listed 等"},
        {"（有关部门和单位负责）", "lead 有关部门和单位/sole"},
        {"（甲局和乙部负责）", "joint 甲局/listed; joint 乙部/listed"},
        {"（甲局与乙部以及丙委负责）", "joint 甲局/listed; joint 乙部/listed; joint 丙委/listed"},
        {"（工业和信息化部、文化和旅游部负责）",
         "joint 工业和信息化部/listed; joint 文化和旅游部/listed"},
        {"（省工业和信息化厅、省文化和旅游厅负责）",
         "joint 省工业和信息化厅/listed; joint 省文化和旅游厅/listed"},
        {"（各级住房和城乡建设部门、县级以上文化和旅游主管部门负责）",
         "joint 各级住房和城乡建设部门/listed; joint 县级以上文化和旅游主管部门/listed"},
        {"（各区水利部门和交通部门负责）", "joint 各区水利部门/listed; joint 交通部门/listed"},
        {"（甲局（省局）、乙部负责）", "joint 甲局/listed; joint 乙部/listed"},
        {"（各县（市、区）人民政府负责）", "lead 各县人民政府/sole"},
        {"（甲局，各市、州、直管市、林区人民政府负责）",
         "joint 甲局/listed; joint 各市、州、直管市、林区人民政府/listed"},
        {"（甲局，市“双随机、一公开”领导小组各成员单位负责）",
         "joint 甲局/listed; joint 市“双随机、一公开”领导小组各成员单位/listed"},
        {"（甲局牵头，县政协办、团县委等群团组织参与）",
         "lead 甲局/lead; support 县政协办/support; support 团县委/support; "
         "support 群团组织/support 等"},
        {"（甲局、乙部，排名不分先后）", "joint 甲局/listed; joint 乙部/listed"},
        {"（甲局，有关行业协会商会负责）", "joint 甲局/listed; joint 有关行业协会商会/listed"},
        {"（甲局，各盟市行政公署、人民政府负责）",
         "joint 甲局/listed; joint 各盟市行政公署、人民政府/listed"},
        {"（*甲局、乙部负责）", "joint 甲局/listed; joint 乙部/listed"},
    };
    CHECK_SHAPES(shapes);
}

/* Names in a bracket without a role word, at the end of their paragraph. */
static void bare_names(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（甲局、城关镇）", "joint 甲局/listed; joint 城关镇/listed"},
        {"（甲局、省纪委监委机关、乙部）",
         "joint 甲局/listed; joint 省纪委监委机关/listed; joint 乙部/listed"},
        {"（甲局、某某公路段、乙部）",
         "joint 甲局/listed; joint 某某公路段/listed; joint 乙部/listed"},
        {"（甲局、乙部、以及各乡镇）", "joint 甲局/listed; joint 乙部/listed; joint 各乡镇/listed"},
        {"（甲局，及相关部门、和平区政府）",
         "joint 甲局/listed; joint 相关部门/listed; joint 和平区政府/listed"},
        {"（各乡镇）", "lead 各乡镇/sole"},
        {"（县森防指各成员单位）", "lead 县森防指各成员单位/sole"},
        {"（县卫生局各乡镇负责）", "joint 县卫生局/listed; joint 各乡镇/listed"},
        {"（协办单位：县教育局、县卫生局各乡公所）",
         "support 县教育局/label; support 县卫生局/label; support 各乡公所/label"},
        {"（市公安局各区分局负责）", "lead 市公安局各区分局/sole"},
        {"（各县（市、区）人民政府、市安委会有关成员单位）",
         "joint 各县人民政府/listed; joint 市安委会有关成员单位/listed"},
        {"【甲局、乙部】开展整治", "joint 甲局/listed; joint 乙部/listed"},
        {"（城关镇、甲局、乙部）", "joint 城关镇/listed; joint 甲局/listed; joint 乙部/listed"},
    };
    CHECK_SHAPES(shapes);
}

/* A sentence that is a clause from its first word to its last. */
static void plain_sentences(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"甲局牵头，乙部、丙委配合。",
         "lead 甲局/lead; support 乙部/support; support 丙委/support"},
        {"甲局、乙部、某某中支负责。",
         "joint 甲局/listed; joint 乙部/listed; joint 某某中支/listed"},
        {"由甲局牵头，乙部负责。", "lead 甲局/lead; support 乙部/beside-lead"},
        {"各区人民政府负责，甲局指导。", "lead 各区人民政府/sole; support 甲局/guidance"},
        {"市应急局牵头，乙部、各县（市、区）负责，2020年10月底前完成。",
         "lead 市应急局/lead; support 乙部/beside-lead; support 各县/beside-lead "
         "@2020年10月底前完成"},
        {"以上任务由甲局牵头，乙部配合。", "lead 甲局/lead; support 乙部/support"},
    };
    CHECK_SHAPES(shapes);
    /* One that goes on is a clause behind 由, where the item has no other. */
    assert_string_equal(
        reading_of("1.做甲。（甲局负责）\n2.做乙，由甲局牵头、乙部配合，对丙开展检查。\n"
                   "3.由丙委、丁办按职责分工负责，做好丙。\n"
                   "4.做丁，由甲局牵头，乙部配合，做好丁。（丙委负责）\n"
                   "5.做戊（甲局负责），做己。甲局牵头，做好庚。"),
        "1 lead 甲局/sole; 2 lead 甲局/lead; 2 support 乙部/support; "
        "3 joint 丙委/severally; 3 joint 丁办/severally; 4 lead 丙委/sole; "
        "5 lead 甲局/sole");
    assert_string_equal(diagnostics_of("1.做甲（外交部负责）。商务部负责，教育部配合，做好乙。"),
                        "1:13 prose-assignment 商务部负责，教育部配合，做好乙/0");
    assert_string_equal(diagnostics_of("1.做甲。（外交部牵头）财政部负责安排资金。\n"
                                       "2.做乙。责任单位：商务部\n教育部负责培训师资。"),
                        "1:13 prose-assignment 财政部负责安排资金/0; "
                        "3:1 prose-assignment 教育部负责培训师资/0");
}

static void english(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"(Lead: Finance Agency; Support: Ministry of Energy, Central Bank)",
         "lead Finance Agency/label; support Ministry of Energy/label; support Central Bank/label"},
        {"(Led by the Ministry of Finance, in coordination with the Energy Council and NASA)",
         "lead Ministry of Finance/label; support Energy Council/together; support NASA/together"},
        {"Responsible agency: Energy Council.", "lead Energy Council/label"},
        {"(Lead: Energy Council; Deadline: Q3\n2025)", "lead Energy Council/label @Q3 2025"},
        {"(Responsible agencies: Energy Council, Central Bank and Ministry of Health and Welfare)",
         "joint Energy Council/label; joint Central Bank/label; "
         "joint Ministry of Health and Welfare/label"},
        {"\nLead agency: Energy Council\nSupporting agencies: Central Bank; all relevant agencies\n"
         "Deadline: Q3 2025",
         "lead Energy Council/label; support Central Bank/label; "
         "support all relevant agencies/label @Q3 2025"},
        {"(Co-leads: Energy Council, Central Bank; Key partners: sports clubs)",
         "lead Energy Council/label; lead Central Bank/label; support sports clubs/label"},
        {"\nLead implementing agency: Energy Council\nOther ministries/departments: Central Bank\n"
         "Completion date: Q3 2025",
         "lead Energy Council/label; support Central Bank/label @Q3 2025"},
        {"\nAction owner: Energy Council\nDelivery partners: Central Bank",
         "lead Energy Council/label; support Central Bank/label"},
        {"\nWho: Energy Council (lead), Central Bank",
         "lead Energy Council/label; support Central Bank/label"},
        {"(Jointly led by the Energy Council and the Central Bank, working with Eurostat)",
         "lead Energy Council/label; lead Central Bank/label; support Eurostat/together"},
    };
    CHECK_SHAPES(shapes);
}

/* Names as ministries and agencies bear them. */
static void english_names(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"(Lead: Department of Housing, Local Government and Heritage, Eurostat)",
         "lead Department of Housing, Local Government and Heritage/label; lead Eurostat/label"},
        {"(Lead: Ministry of Trade, Ministry of Labour and Ministry of Health)",
         "lead Ministry of Trade/label; lead Ministry of Labour/label; "
         "lead Ministry of Health/label"},
        {"(Lead: Innovation, Technology and Industry Bureau)",
         "lead Innovation, Technology and Industry Bureau/label"},
        {"(Lead: Trade Board and Housing & Development Board)",
         "lead Trade Board/label; lead Housing & Development Board/label"},
        {"(Lead: Ministry of Defence and Roads Authority)",
         "lead Ministry of Defence/label; lead Roads Authority/label"},
        {"(Lead: Ministry of Electronics and IT)", "lead Ministry of Electronics and IT/label"},
        {"(Lead: Iarnród Éireann)", "lead Iarnród Éireann/label"},
    };
    CHECK_SHAPES(shapes);
}

/* 由甲局会同乙部… in running text, up to the deed. */
static void together_in_prose(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"由甲局会同乙部提出意见。", "lead 甲局/lead; support 乙部/together"},
        {"由甲局牵头会同乙部提出意见。", "lead 甲局/lead; support 乙部/together"},
        {"由省级牵头部门会同配合部门制定方案。（丙委负责）", "lead 丙委/sole"},
        {"由甲局等会同乙部研究制定方案。", "lead 甲局/lead; support 乙部/together 等"},
        {"由甲局等九部门会同乙部等提出意见。", "lead 甲局/lead; support 乙部/together 等"},
        {"由甲局（省局）会同乙部（某办）、丙委提出意见。",
         "lead 甲局/lead; support 乙部/together; support 丙委/together"},
        {"由财政部会同中央军委联合参谋部提出意见。",
         "lead 财政部/lead; support 中央军委联合参谋部/together"},
        {"由县甲局会同县乙局组织验收。", "lead 县甲局/lead; support 县乙局/together"},
        {"（县甲局会同县乙局负责）", "lead 县甲局/lead; support 县乙局/together"},
        {"（县甲室会同县政府乙室负责）", "lead 县甲室/lead; support 县政府乙室/together"},
        {"（甲县、会同县负责）", "joint 甲县/listed; joint 会同县/listed"},
        {"由中华职教社会同中国石化等研究制定方案。",
         "lead 中华职教社/lead; support 中国石化/together 等"},
    };
    CHECK_SHAPES(shapes);
}

/* Shapes that a tester met who had not read the reader, each from its own rule. */
static void less_usual_shapes(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（此项工作由甲局牵头，乙部配合）", "lead 甲局/lead; support 乙部/support"},
        {"（甲局、乙部负责，甲局为牵头单位）", "lead 甲局/lead; support 乙部/beside-lead"},
        {"（甲局总牵头，乙部参加）", "lead 甲局/lead; support 乙部/support"},
        {"（牵头落实单位：甲局；配合落实单位：乙部）", "lead 甲局/label; support 乙部/label"},
        {"（王某某、李某牵头；甲局负责；乙部配合）", "lead 甲局/sole; support 乙部/support"},
        {"（牵头单位：甲局，责任单位：各地〈市〉行署）", "lead 甲局/label; support 各地行署/label"},
        {"（某某工作专班负责）", "lead 某某工作专班/sole"},
        {"（责任领导：王某；牵头单位：甲局）", "lead 甲局/label"},
        {"【责任单位】甲局、乙部", "joint 甲局/label; joint 乙部/label"},
        {"【责任单位】：甲局、乙部", "joint 甲局/label; joint 乙部/label"},
        {"任务牵头单位：甲局；主要负责单位：乙部", "lead 甲局/label; lead 乙部/label"},
        {"甲局作为牵头单位，乙部、和市丙委配合",
         "lead 甲局/lead; support 乙部/support; support 市丙委/support"},
        {"\n●牵头单位：甲局\n●配合单位：乙部", "lead 甲局/label; support 乙部/label"},
        {"责任单位：①甲局；②乙部", "joint 甲局/label; joint 乙部/label"},
        {"〖牵头单位：甲局；配合单位：乙部〗", "lead 甲局/label; support 乙部/label"},
        {"負責局／部門：甲局（主導）、乙署、丙處（協作）",
         "lead 甲局/label; support 乙署/label; support 丙處/label"},
        {"權管機關：甲署", "lead 甲署/label"},
        {"主導：甲署\n協作：乙署、丙處", "lead 甲署/label; support 乙署/label; support 丙處/label"},
        {"（甲局负责）（2021年底前完成）", "lead 甲局/sole @2021年底前完成"},
        {"（甲局负责）\n（2021年底前完成）", "lead 甲局/sole @2021年底前完成"},
        {"（甲局、和平区政府）", "joint 甲局/listed; joint 和平区政府/listed"},
        {"（中国移动等九部门负责）", "lead 中国移动/sole 等"},
        {"做好，时间（责任部门（单位）：甲局）", "lead 甲局/label"},
        {"（甲局等九部门负责）", "lead 甲局/sole 等"},
        {"（各地区各部门负责）", "joint 各地区/listed; joint 各部门/listed"},
        {"（各级党委和政府负责）", "lead 各级党委和政府/sole"},
        {"（有关省、自治区、直辖市人民政府负责）", "lead 有关省、自治区、直辖市人民政府/sole"},
        {"（各设区的市人民政府负责）", "lead 各设区的市人民政府/sole"},
        {"（甲局、和平区政府负责）", "joint 甲局/listed; joint 和平区政府/listed"},
        {"（省甲委、商务厅负责）", "joint 省甲委/listed; joint 商务厅/listed"},
        {"（州甲局会同州乙局、州丙局制定）",
         "lead 州甲局/lead; support 州乙局/together; support 州丙局/together"},
        {"（甲局会同乙部提出意见，2025年底前完成）",
         "lead 甲局/lead; support 乙部/together @2025年底前完成"},
        {"（甲局／乙部负责）", "joint 甲局/listed; joint 乙部/listed"},
        {"责任部门：实验室与设备管理处", "lead 实验室与设备管理处/label"},
        {"责任部门：教务处与设备管理处", "joint 教务处/label; joint 设备管理处/label"},
        {"（甲局牵头，各区委、区政府配合）", "lead 甲局/lead; support 各区委、区政府/support"},
        {"责任单位: 甲局, 乙部.\n", "joint 甲局/label; joint 乙部/label"},
        {"分办单位：甲局、乙部", "joint 甲局/label; joint 乙部/label"},
        {"（主责：甲局；协同：乙部）", "lead 甲局/label; support 乙部/label"},
        {"（各监督检查室、甲局负责）", "joint 各监督检查室/listed; joint 甲局/listed"},
        {"（主政局：甲局；责任企业：乙公司）", "lead 甲局/label; support 乙公司/label"},
        {"起草单位：甲局、乙部", "joint 甲局/label; joint 乙部/label"},
        {"（牵头督导单位：甲厅；责任单位：乙市政府）",
         "support 甲厅/guidance; lead 乙市政府/label"},
        {"（地方各级教育、体育部门负责，甲局指导）",
         "lead 地方各级教育、体育部门/sole; support 甲局/guidance"},
        {"（甲局牵头，有关行业、单位等配合）", "lead 甲局/lead; support 有关行业、单位/support 等"},
        {"（甲局、乙部各负其责）", "joint 甲局/severally; joint 乙部/severally"},
        /* What is to be done, and to whom, behind who does it. */
        {"（甲局牵头，乙部配合，督促工业企业落实措施）", "lead 甲局/lead; support 乙部/support"},
        {"（甲局牵头，乙部参与，开展联合督导）", "lead 甲局/lead; support 乙部/support"},
        {"（甲局牵头，乙局技术支持，丙局资金保障）",
         "lead 甲局/lead; support 乙局/support; support 丙局/support"},
        {"（甲局牵头、乙部协办、丙局督办）",
         "lead 甲局/lead; support 乙部/support; support 丙局/guidance"},
        {"（甲局牵头+市“互联网+”办＋各社区）",
         "lead 甲局/lead; support 市“互联网+”办/beside-lead; support 各社区/beside-lead"},
    };
    CHECK_SHAPES(shapes);
}

static void a_standing_party_joins_every_later_clause(void **state) {
    (void)state;
    assert_string_equal(
        reading_of(
            "1.a。（甲局负责。具体任务均涉及丁市政府，不再做分工，下同）\n2.b。（乙部负责）"),
        "1 lead 甲局/sole; 2 lead 乙部/sole; 2 support 丁市政府/standing");
    assert_string_equal(
        reading_of("1.a。（甲局指导，丁市政府负责落实。以下均需丁市政府落实，不再列出）\n"
                   "2.b。（乙部指导）\n3.c。（乙部牵头）\n4.d。（乙部、丙委负责）"),
        "1 support 甲局/guidance; 1 lead 丁市政府/sole; 2 support 乙部/guidance; "
        "2 lead 丁市政府/standing; 3 lead 乙部/lead; 3 support 丁市政府/standing; "
        "4 joint 乙部/listed; 4 joint 丙委/listed; 4 joint 丁市政府/standing");
}

/* A scan may break a name by white space: what does not end as a body does goes on behind it. */
static void white_space_may_break_a_name(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（县委组 织部牵头，各乡镇党 委、县政府 办公室、各 街道配合）",
         "lead 县委组织部/lead; support 各乡镇党委/support; support 县政府办公室/support; "
         "support 各街道/support"},
        {"（县财政局 县妇联 团委负责）",
         "joint 县财政局/listed; joint 县妇联/listed; joint 团委/listed"},
        {"（县民政局牵头，各村 社区配合）",
         "lead 县民政局/lead; support 各村/support; support 社区/support"},
        {"（牵头单位：县住 建局；配合单位：县交 通 局，县公 安局）",
         "lead 县住建局/label; support 县交通局/label; support 县公安局/label"},
        {"责任单位：市教育局 市财政局", "joint 市教育局/label; joint 市财政局/label"},
        {"（药品监 管总局、农业 部、国务院法制 办负 责）",
         "joint 药品监管总局/listed; joint 农业部/listed; joint 国务院法制办/listed"},
        {"（中国移动 中国电信负责）", "joint 中国移动/listed; joint 中国电信/listed"},
        {"\n责任单位：市教育局、市民\n政局、市财政局",
         "joint 市教育局/label; joint 市民政局/label; joint 市财政局/label"},
        {"\n责任单位：市发\n展改革委", "lead 市发展改革委/label"},
        {"\n责任单位：市政府办\n公室、市人大常委\n会",
         "joint 市政府办公室/label; joint 市人大常委会/label"},
        {"\n责任单位：市教育局\n市财政局", "joint 市教育局/label; joint 市财政局/label"},
        {"责任单位：市教 市财政局", "joint 市教/label; joint 市财政局/label"},
        {"责任单位：市教 各部门", "joint 市教/label; joint 各部门/label"},
        {"（市教育局牵头 市财政局、市民政局配合）",
         "lead 市教育局/lead; support 市财政局/support; support 市民政局/support"},
        {"（牵头单位市教育局，配合单位市财政局）", "lead 市教育局/label; support 市财政局/label"},
        {"（责任单位市教育局）", "lead 市教育局/label"},
    };
    CHECK_SHAPES(shapes);
}

/* A space that sets letters apart from characters is no end of a name, but behind a body it is. */
static void letters_inside_a_name(void **state) {
    (void)state;
    static const shape shapes[] = {
        {"（AI 中心牵头，大数据 AI 实验室、5G 事业部配合）",
         "lead AI 中心/lead; support 大数据 AI 实验室/support; support 5G 事业部/support"},
        {"责任部门：HR 部 IT 部", "joint HR 部/label; joint IT 部/label"},
        {"责任部门：信息中心 IT 运维部", "joint 信息中心/label; joint IT 运维部/label"},
        {"责任单位：WWF 省林业局", "joint WWF/label; joint 省林业局/label"},
        {"（IT 牵头，HR 配合）", "lead IT/lead; support HR/support"},
    };
    CHECK_SHAPES(shapes);
}

static void prose_is_no_clause(void **state) {
    (void)state;
    assert_string_equal(reading_of("1.由甲局会同乙部提出意见。"),
                        "1 lead 甲局/lead; 1 support 乙部/together");
    /* Each with one true clause beside it, so that the document can be read. */
    static const char *const texts[] = {
        "1.甲局牵头开展工作，乙部负责。（丙委负责）",
        "1.做好工作（国发〔2015〕71号）。（丙委负责）",
        "1.推进（以下简称工程）。（丙委负责）",
        "1.各课题牵头单位要落实。（丙委负责）",
        "1.各课题牵头单位要抓紧推进。（丙委负责）",
        "1.资金由甲局负责。（丙委负责）",
        "1.做好。（以上任务均需甲局落实，见附表）推进。（丙委负责）",
        "1.申报（如甲局、企业、个人）。（丙委负责）",
        "1.支持省（区、市）和市（地、州、盟）。（丙委负责）",
        "1.申报（企业直接向国家发展改革委申报，不需省级发展改革部门转报）。（丙委负责）",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_string_equal(reading_of(texts[i]), "1 lead 丙委/sole");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(responsibility),
        cmocka_unit_test(leads),
        cmocka_unit_test(labels),
        cmocka_unit_test(rare_labels),
        cmocka_unit_test(collectives_and_separators),
        cmocka_unit_test(bare_names),
        cmocka_unit_test(plain_sentences),
        cmocka_unit_test(english),
        cmocka_unit_test(english_names),
        cmocka_unit_test(together_in_prose),
        cmocka_unit_test(less_usual_shapes),
        cmocka_unit_test(a_standing_party_joins_every_later_clause),
        cmocka_unit_test(white_space_may_break_a_name),
        cmocka_unit_test(letters_inside_a_name),
        cmocka_unit_test(prose_is_no_clause),
    };
    return cmocka_run_group_tests_name("clause", tests, NULL, NULL);
}
