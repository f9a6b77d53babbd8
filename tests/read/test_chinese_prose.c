/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese sentences without brackets or labels that tell bodies what to do. */
#include "unit.h"

#include "reading.h"

static void sentences_may_be_clauses(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.关于“甲”的问题，由甲部、乙部等部门按照职责分工分别落实。\n"
         "2.关于“乙”的问题，由丙部（丁局）牵头，会同戊部等部门落实。\n"
         "3.关于“丙”的问题，由甲部、乙部等部门研究提出落实意见。",
         "1 joint 甲部/severally; 1 joint 乙部/severally 等; 2 lead 丙部/lead; "
         "2 support 戊部/together 等; 3 joint 甲部/listed; 3 joint 乙部/listed 等"},
        {"1.做甲。甲事：市甲局牵头，市乙局配合，6月底前完成。\n2.抢险组：市丙局牵头，市丁局配合；\n"
         "3.做丙。市戊局、市己局负责；",
         "1 lead 市甲局/lead; 1 support 市乙局/support @6月底前完成; "
         "2 lead 市丙局/lead; 2 support 市丁局/support; 3 joint 市戊局/listed; 3 joint "
         "市己局/listed"},
        {"1.市甲局牵头制定，市乙局配合。\n2.请市丙局牵头，市丁局配合。\n"
         "3.市戊局负责总协调，市己局、市庚局按照职责分工分别负责。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 2 lead 市丙局/lead; 2 support "
         "市丁局/support; "
         "3 lead 市戊局/lead; 3 support 市己局/beside-lead; 3 support 市庚局/beside-lead"},
        {"1.抢险组：由市甲局牵头，市乙局、市丙局等单位组成。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 1 support 市丙局/support 等"},
    };
    CHECK_EXAMPLES(examples);
}

/* 由甲局会同乙局…，丙局配合: who helps behind a comma, be it a class of bodies. */
static void who_helps_behind_huitong_is_read(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、由市甲局会同市乙局抓好落实，各县政府配合。\n"
         "二、由甲局会同乙部等部门提出，有关部门参加，年底前上报。",
         "一 lead 市甲局/lead; 一 support 市乙局/together; 一 support 各县政府/support; "
         "二 lead 甲局/lead; 二 support 乙部/together; 二 support 有关部门/support 等 "
         "@年底前上报"},
        {"一、由甲局会同乙部负责，丙部、丁部等支持配合。\n二、夜市由各市县政府负责落实。\n"
         "三、由甲局牵头，联合中国丁学院开展攻关。",
         "一 lead 甲局/lead; 一 support 乙部/together; 一 support 丙部/support; 一 support "
         "丁部/support 等; 二 lead 各市县政府/sole; 三 lead 甲局/lead; 三 support "
         "中国丁学院/together"},
    };
    CHECK_EXAMPLES(examples);
    assert_string_equal(diagnostics_of("一、由商务部会同财政部拟定方案，报同意后实施，各省配合。"),
                        "1:12 unread-part 拟定方案，报同意后实施，各省配合/0");
}

/* 甲局负责：开展检查: who bears it, before what is to be done. */
static void who_bears_it_may_stand_before_a_colon(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、市甲局负责：开展检查。市乙局负责：保障经费。\n二、市丙局、丁办负责：做好宣传。",
         "一#1 lead 市甲局/sole; 一#2 lead 市乙局/sole; 二 joint 市丙局/listed; 二 joint "
         "丁办/listed"},
        {"一、由市甲局牵头，市乙局组成，负责传达指令、协调调度、督办和反馈。",
         "一 lead 市甲局/lead; 一 support 市乙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

/* What was so, or is so no more, asks nobody. */
static void what_is_past_is_no_clause(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.架桥。（责任单位：丙局）\n2.现状\n修路已由甲局负责，乙局配合。\n"
         "3.调整\n修路不再由甲局牵头，乙局配合。\n4.安排\n修路由甲局牵头，乙局配合。",
         "1 lead 丙局/label; 4 lead 甲局/lead; 4 support 乙局/support"},
        {"1.修路曾由甲局负责拟定标准。\n2.修路由乙局负责拟定标准。", "2 lead 乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_string_equal(diagnostics_of("1.架桥。（责任单位：财政部）\n2.现状\n"
                                       "修路已由商务部负责，财政部配合。"),
                        "2:1 no-clause 现状/0; 3:4 prose-assignment 由商务部负责/0; "
                        "3:11 prose-assignment 财政部配合/0");
}

/* A body named by what it does, a department of a school, a works; whoever is named less surely is
 * a note. Oversight of the tasks is none of its own, unless it has an object. */
static void bodies_of_sentences_have_many_names(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、校车年检，由总务处负责，车辆保管单位配合。\n二、排练由美术系负责。\n"
         "三、消防演练由有关物业公司负责、总务处配合。\n四、清洗水箱。责任单位：某纺织厂，年底前完"
         "成。",
         "一 lead 总务处/sole; 一 support 车辆保管单位/support; 二 lead 美术系/sole; 三 lead "
         "有关物业公司/sole; 三 support 总务处/support; 四 lead 某纺织厂/label @年底前完成"},
        {"一、分工\n1、总务处负责检查宿舍用电；\n2、教务处、美术系负责督促各班整理画室；\n"
         "3、校办负责督促检查。",
         "一/1 lead 总务处/sole; 一/2 joint 教务处/listed; 一/2 joint 美术系/listed"},
        {"1.两项经费各自由县甲局、县乙局负责。", "1 joint 县甲局/listed; 1 joint 县乙局/listed"},
        {"1.修路。由县供销社牵头，县档案馆、县乙局配合。\n2.架桥。由县委机要保密局负责。\n"
         "3.植树。由县直各单位负责。\n4.种草。东（海）自由贸易试验区管委会负责，县乙局配合。",
         "1 lead 县供销社/lead; 1 support 县档案馆/support; 1 support 县乙局/support; 2 lead "
         "县委机要保密局/sole; 3 lead 县直各单位/sole; 4 lead 东自由贸易试验区管委会/sole; 4 "
         "support "
         "县乙局/support"},
    };
    CHECK_EXAMPLES(examples);
    assert_string_equal(diagnostics_of("一、停车，由商务部负责，有车的单位、常来的人员配合。\n"
                                       "二、植树，由财政部牵头，做好准备，请大家配合。"),
                        "1:13 unread-part 有车的单位、常来的人员配合/0");
    assert_string_equal(
        reading_of("一、由商务部牵头，会同财政部，年底前完成选址。某水务公司负责运营。\n"
                   "列席：商务部、财政部"),
        "一#1 lead 商务部/lead; 一#1 support 财政部/together; 一#2 lead "
        "某水务公司/sole");
}

static void each_part_of_a_sentence_may_end_with_its_bracket(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、民生。建园30所（市甲局、市乙局），改造小区50个（财政部），建站5处（市丙办）。",
         "一#1 joint 市甲局/listed; 一#1 joint 市乙局/listed; 一#2 lead 财政部/sole; 一#3 lead "
         "市丙办/sole"},
        {"一、做甲。——市甲局、乙办、各社区\n二、做乙。——市丙局。\n三、科技是动力。——邓某某",
         "一 joint 市甲局/listed; 一 joint 乙办/listed; 一 joint 各社区/listed; 二 lead "
         "市丙局/sole"},
        {"一、由主管部门（市甲局），支持省（区、市），改造小区（市乙局）。\n"
         "二、建园30所（市甲局），改造小区。",
         "一 lead 市乙局/sole"},
        {"1.设护林岗（市甲局）、公益岗（市乙局）。\n2.联系市妇联（市丙局）、市丁委（市戊局）。",
         "1#1 lead 市甲局/sole; 1#2 lead 市乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_is_told_in_an_item_leads(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、关于资金。市甲局负责筹措200万元，6月拨付。\n二、请市乙局会同市丙局、市丁局会商研判。"
         "\n"
         "三、（一）請甲部主政，會同乙部、丙部研議。",
         "一 lead 市甲局/sole @6月拨付; 二 lead 市乙局/lead; 二 support 市丙局/together; "
         "二 support 市丁局/together; 三/（一） lead 甲部/lead; 三/（一） support 乙部/together; "
         "三/（一） support 丙部/together"},
        {"（一）有關缺工，請甲部主政，會同乙部、丙部於1個月內提出對策。\n"
         "（二）工作由丁部主辦，戊部、己部協辦。",
         "（一） lead 甲部/lead; （一） support 乙部/together; （一） support 丙部/together; "
         "（二） lead 丁部/lead; （二） support 戊部/support; （二） support 己部/support"},
        /* Where tasks have clauses in brackets or behind labels, it is prose. */
        {"一、做甲。（市甲局、市乙局负责）\n二、市丙局负责统筹全市工作。",
         "一 joint 市甲局/listed; 一 joint 市乙局/listed"},
        /* Unless it says what each of several does. */
        {"一、做甲。（市甲局、市乙局负责）\n二、扬尘。市丙局负责工地，市丁局负责公路。\n"
         "三、市丙局、市丁局负责统筹全市工作。",
         "一 joint 市甲局/listed; 一 joint 市乙局/listed; 二 joint 市丙局/listed; 二 joint "
         "市丁局/listed"},
        {"一、市甲局负责人要到场。市甲局负责同志到场。\n二、由市乙局负责。", "二 lead 市乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* In a document of bracketed or labelled clauses too, in an item without one, among items with
 * them, where the words are clear; not where the plan says how it is carried out. */
static void who_is_told_among_clauses_leads(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、修路\n1.定线。（市甲局负责）\n2.征地。市乙局负责入户，市丙局配合。\n"
         "3.责成市丁局会同市戊局，6月底前划线。\n4.资金由市己局负责筹措。\n5."
         "宣传。市庚局负责联系各报。",
         "一/1 lead 市甲局/sole; 一/2 lead 市乙局/sole; 一/2 support 市丙局/support; 一/3 lead "
         "市丁局/lead; 一/3 support 市戊局/together @6月底前划线; 一/4 lead 市己局/sole; 一/5 lead "
         "市庚局/sole"},
        {"一、保障措施\n1.定人。（市甲局负责）\n2.督办。市乙局负责入户，市丙局配合。\n"
         "二、修路\n1.征地。市乙局负责入户，市丙局配合。\n三、植树\n1.加强督促检查。市乙局负责"
         "入户，市丙局配合。\n2.选苗。（市甲局负责）\n3.市甲局会同市乙局选地。\n4.请各区政府负责"
         "浇水。\n5.专班由市甲局、市乙局组成。",
         "一/1 lead 市甲局/sole; 三/2 lead 市甲局/sole"},
        {"一、修路\n（一）定线。（市甲局负责）\n（二）铺路。（市甲局负责）\n二、善后。救助由市乙局"
         "负责，市丙局配合。防疫由市丁"
         "局"
         "负责。\n三、加强组织领导。协调由市乙局负责，市丙局配合。",
         "一/（一） lead 市甲局/sole; 一/（二） lead 市甲局/sole; 二#1 lead 市乙局/sole; 二#1 "
         "support 市丙局/support; 二#2 "
         "lead "
         "市丁局/sole"},
        {"一、修路\n1.定线。（市甲局负责）\n2.征地。由市乙局牵头负责；市丙局负责登记。",
         "一/1 lead 市甲局/sole; 一/2#1 lead 市乙局/lead; 一/2#2 lead 市丙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* 负责人员疏散, 负责单位绿化: a noun that might make 负责 a part of a name is its object where it
 * goes on; 负责人员要到场 tells of people, 负责单位制定方案 of who is responsible. */
static void an_object_may_begin_like_a_name(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、安置。市甲局负责人员疏散，市乙局负责机构搬迁。\n二、复工。市丙局负责企业登记，市乙局"
         "负责防疫。\n"
         "三、各单位负责人员要到场，负责人员名单报市丁局。市丁局负责人员共3名，已在岗。\n"
         "四、各单位负责人员统计表见附件。",
         "一 joint 市甲局/listed; 一 joint 市乙局/listed; 二 joint 市丙局/listed; 二 joint "
         "市乙局/listed"},
        {"三、职责\n市甲局：负责人员疏散。\n市乙局：负责机关值守。\n市丙局：负责人张某。\n",
         "三#1 lead 市甲局/sole; 三#2 lead 市乙局/sole"},
        {"一、种树。市甲局负责单位绿化，市乙局负责校园绿化。\n"
         "二、种草。市丙局牵头负责机关绿化，市乙局负责校园绿化。\n"
         "三、养护。市甲局牵头。牵头负责单位制定方案。",
         "一 joint 市甲局/listed; 一 joint 市乙局/listed; 二 lead 市丙局/lead; 二 support "
         "市乙局/beside-lead; 三 lead 市甲局/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void signs_of_measures_are_no_brackets(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。由县甲局牵头（气温＜5度、水位＞３米时），县乙局配合。",
         "1 lead 县甲局/lead; 1 support 县乙局/support"},
    };
    CHECK_EXAMPLES(examples);
}

static void what_bodies_are_told_may_have_an_object(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、请综合科牵头，各科室配合做好年度总结工作。\n"
         "二、会议决定由信息中心负责系统排查，各单位予以配合。\n"
         "三、会议强调，实验室管理处要会同保卫处开展检查，有关学院积极配合。\n"
         "四、责成后勤集团尽快拟定办法，审计处负责监督。\n"
         "五、由市甲局牵头制定指引，市乙局给予技术支持。",
         "一 lead 综合科/lead; 一 support 各科室/support; 二 lead 信息中心/sole; 二 support "
         "各单位/support; 三 lead 实验室管理处/lead; 三 support 保卫处/together; 三 support "
         "有关学院/support; 四 lead 后勤集团/sole; 四 support 审计处/guidance; 五 lead "
         "市甲局/lead; "
         "五 support 市乙局/support"},
        {"一、请市甲局主责，市乙局、市丙局配合办理。\n二、请市丁局主政，市戊局协助办理。\n"
         "三、由派出所牵头，镇执法队、县丙局二中队配合。",
         "一 lead 市甲局/lead; 一 support 市乙局/support; 一 support 市丙局/support; 二 lead "
         "市丁局/lead; 二 support 市戊局/support; 三 lead 派出所/lead; 三 support "
         "镇执法队/support; 三 support 县丙局二中队/support"},
        {"一、抢险组：市甲局牵头负责，市乙局、丙部门配合，做好物资运输。\n"
         "二、由市丁局牵头，会同市戊局、学生处抓紧完善方案，暑假前完成改造。\n"
         "三、会议要求，市己局牵头，市庚局配合，6月底前完成编制。",
         "一 lead 市甲局/lead; 一 support 市乙局/support; 一 support 丙部门/support; 二 lead "
         "市丁局/lead; 二 support 市戊局/together; 二 support 学生处/together; 三 lead "
         "市己局/lead; "
         "三 support 市庚局/support @6月底前完成编制"},
        /* Each sentence of an item may tell another body. */
        {"一、商务部门负责流通管理；市场监管部门负责执法。公安机关负责打击犯罪。",
         "一#1 lead 商务部门/sole; 一#2 lead 市场监管部门/sole; 一#3 lead 公安机关/sole"},
        {"一、市甲局负责规划；市乙局、市丙局等负责所属单位节能；市丁局负责监测。",
         "一#1 lead 市甲局/sole; 一#2 joint 市乙局/listed; 一#2 joint 市丙局/listed 等; "
         "一#3 lead 市丁局/sole"},
        {"一、市甲局要会同市乙局、市丙局研究出台细则。",
         "一 lead 市甲局/lead; 一 support 市乙局/together; 一 support 市丙局/together"},
        {"第一条 商务部门负责流通管理；市场监管部门负责执法。\n第二条 市甲局会同市乙局制定办法。",
         "第一条#1 lead 商务部门/sole; 第一条#2 lead 市场监管部门/sole; 第二条 lead 市甲局/lead; "
         "第二条 support 市乙局/together"},
        {"一、避险由各县（市、区）政府负责，逐户落实。\n"
         "二、由市甲局牵头，会同市乙局建立会商机制。\n三、各级残疾人委员会加强统筹协调。",
         "一 lead 各县政府/sole; 二 lead 市甲局/lead; 二 support 市乙局/together"},
        {"一、由市甲局牵头，会同市乙局，对各镇落实情况开展检查。\n"
         "二、由市甲局牵头，会同市丙局、市丁局，对各单位执行情况进行通报。",
         "一 lead 市甲局/lead; 一 support 市乙局/together; 二 lead 市甲局/lead; "
         "二 support 市丙局/together; 二 support 市丁局/together"},
        {"一、主管部门负责协调。业务部门负责同志到场。市甲局负责人到场。\n二、由市乙局负责。",
         "二 lead 市乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void texts_without_items_may_tell_bodies_their_duties(void **state) {
    (void)state;
    static const example examples[] = {
        {"请综合科牵头，各科室配合做好年度总结工作。",
         "请综合科牵头，各科室配合做好年度总结工作 lead 综合科/lead; "
         "请综合科牵头，各科室配合做好年度总结工作 support 各科室/support"},
        {"分工如下：\n区甲局负责全区总协调工作。\n区委乙办要结合实际，指导创建。\n丙分局负责规划，"
         "对各村加"
         "强指导。",
         "区甲局负责全区总协调工作 lead 区甲局/sole; 区委乙办要结合实际，指导创建 lead "
         "区委乙办/sole; "
         "丙分局负责规划，对各村加强指导 lead 丙分局/sole"},
        {"同意建立由甲部牵头的制度。一、会议由甲部召集。\n二、会议由甲部、乙部等部门组成，甲部为牵"
         "头单位。",
         "二 support 乙部/support; 二 lead 甲部/lead 等"},
        {"一、会议由甲部、乙部组成。甲部为牵头单位。\n二、（一）会议由甲部、乙部、丙部等部门组成。"
         "甲部"
         "为牵头单位。",
         "一 support 乙部/support; 一 lead 甲部/lead; 二/（一） support 乙部/support; "
         "二/（一） support 丙部/support; 二/（一） lead 甲部/lead 等"},
        {"一、关于资金，市甲局负责筹措。\n二、市乙局牵头、市丙局参加，成立专班。\n三、授权市丁局负"
         "责实施。\n"
         "四、市戊局为第一责任单位，市己局协同配合。",
         "一 lead 市甲局/sole; 二 lead 市乙局/lead; 二 support 市丙局/support; 三 lead "
         "市丁局/sole; 四 "
         "lead 市戊局/lead; 四 support 市己局/support"},
        {"一、同意方案。由县甲公司作为业主单位组织实施，县乙局、县丙局配合办理手续。\n"
         "二、标准由县丁局负责拟定，报常务会议审议。",
         "一 lead 县甲公司/sole; 一 support 县乙局/support; 一 support 县丙局/support; 二 lead "
         "县丁局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void what_was_done_assigns_nothing(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、关于水库。\n甲委会同乙部研究提出了意见：已列入规划。\n"
         "二、关于公路。\n丙部会同丁委研究提出意见，为了安全先做规划。",
         "二 lead 丙部/lead; 二 support 丁委/together"},
    };
    CHECK_EXAMPLES(examples);
}

/* 由甲局牵头的机制: a role word may say what kind of thing something is. */
static void what_things_are_like_assigns_nothing(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、建立由市甲局牵头，市乙局、市丙局等部门参与的机制，做好甲。\n"
         "二、建立市甲局牵头、市乙局配合的制度。\n"
         "三、完善由市甲局牵头抓总、各部门分工负责的机制。\n"
         "四、由市丙局牵头，市丁局参与。",
         "四 lead 市丙局/lead; 四 support 市丁局/support"},
        /* Who explains the paper has none of its tasks. */
        {"一、做甲。（市甲局负责）\n二、本措施由市甲局会同市乙局负责解释，自发布之日起施行。\n"
         "三、本措施由市甲局负责解释。",
         "一 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_string_equal(diagnostics_of("一、建立由商务部牵头，财政部等部门参与的机制。\n"
                                       "二、植树。（财政部负责）"),
                        "1:1 no-clause 建立由商务部牵头，财政部等部门参与的机制/0; "
                        "1:5 prose-assignment 由商务部牵头/0");
}

static void whom_something_is_reported_to_bears_nothing(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、市甲局要会同市乙局加强督导，重大事项及时向省政府办公厅报告。\n"
         "二、市丙局牵头开展评估，有关情况向市丁局负责。",
         "一 lead 市甲局/lead; 一 support 市乙局/together; 二 lead 市丙局/lead"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_list_of_duties_assigns(void **state) {
    (void)state;
    static const example examples[] = {
        {"县甲局: 负责疏导。\n县乙局、县丙局: 组织演练。",
         "县甲局:负责疏导 lead 县甲局/sole; 县乙局、县丙局:组织演练 joint 县乙局/listed; "
         "县乙局、县丙局:组织演练 joint 县丙局/listed"},
        /* The colon of a time of day is none of a duty's. */
        {"一、做甲。（市甲局负责）\n发言 市乙局、市丙局1月6日上午11:00 讲话 市长",
         "一 lead 市甲局/sole"},
        {"（1）县甲局：承担办公室工作。\n（2）县乙局、县丙局：负责疏导。组织演练。\n"
         "（3）县丁局：组织学校演练。\n（4）各县人民政府：负责处置。\n（5）县戊局：协助疏散。",
         "（1） lead 县甲局/sole; （2） joint 县乙局/listed; （2） joint 县丙局/listed; "
         "（3） lead 县丁局/sole; （4） lead 各县人民政府/sole; （5） support 县戊局/support"},
        {"一、职责\n市甲局：负责治安。市乙局：负责学校。",
         "一#1 lead 市甲局/sole; 一#2 lead 市乙局/sole"},
        {"一、职责\n（一）市甲局。负责规划。\n（二）市乙局、市丙局。指导改造，督促落实。\n"
         "（三）各区政府。承担属地责任，组织实施。\n（四）加强宣传。组织活动。\n"
         "（五）完善城市管理平台。统筹资源，推进改造。",
         "一/（一） lead 市甲局/sole; 一/（二） joint 市乙局/listed; 一/（二） joint "
         "市丙局/listed; "
         "一/（三） lead 各区政府/sole"},
        {"一、职责\n联系人：负责同志。会议强调：负责到底。（甲局负责）", "一 lead 甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void who_does_what_beside_a_role_word_supports(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.a。（甲局牵头，乙局保障经费）", "1 lead 甲局/lead; 1 support 乙局/support"},
        {"1.a。（甲局会同乙局、丙署推行）",
         "1 lead 甲局/lead; 1 support 乙局/together; 1 support 丙署/together"},
        {"1.a。（甲部、乙部、丙资产部按职责分工）",
         "1 joint 甲部/severally; 1 joint 乙部/severally; 1 joint 丙资产部/severally"},
        {"1.a。（建议市甲局牵头，市乙局配合）", "1 lead 市甲局/lead; 1 support 市乙局/support"},
        {"1.a。（甲部、乙部联合开展）", "1 joint 甲部/listed; 1 joint 乙部/listed"},
        {"1.a。（甲部会商乙部研究制定）\n2.b。（丙部负责会同有关部门制定）",
         "1 lead 甲部/lead; 1 support 乙部/together; 2 lead 丙部/sole; 2 support "
         "有关部门/together"},
        {"1.a。（甲部、乙部负责，地方人民政府落实属地责任，并持续推进）",
         "1 joint 甲部/listed; 1 joint 乙部/listed; 1 joint 地方人民政府/listed @持续推进"},
        {"1.a。（甲科负责技术支持，各临床科室执行）",
         "1 joint 甲科/listed; 1 joint 各临床科室/listed"},
        {"1.a。（甲局负责，各乡镇结合实际落实，各市党委和政府抓落实）",
         "1 joint 甲局/listed; 1 joint 各乡镇/listed; 1 joint 各市党委和政府/listed"},
        {"1.a。（按照市政府要求，甲局负责）\n2.b。（省委统一领导，甲厅统筹协调，乙厅分工负责）",
         "1 lead 甲局/sole; 2 support 省委/guidance; 2 lead 甲厅/lead; 2 support "
         "乙厅/beside-lead"},
        {"1.a。（甲局牵头抓总，乙局配合）", "1 lead 甲局/lead; 1 support 乙局/support"},
        {"1.a。（甲局、乙局分领域牵头，各区分片区负责）",
         "1 lead 甲局/lead; 1 lead 乙局/lead; 1 support 各区/beside-lead"},
        {"1.a。（甲局、乙局双牵头，丙室负责督办）",
         "1 lead 甲局/lead; 1 lead 乙局/lead; 1 support 丙室/guidance"},
        {"1.a。（甲局，乙局、丙局配合）",
         "1 lead 甲局/sole; 1 support 乙局/support; 1 support 丙局/support"},
        {"1.a。（地方政府是责任主体，甲部加强指导）",
         "1 lead 地方政府/sole; 1 support 甲部/guidance"},
        {"1.a。（甲公司、乙公司等企业负责）", "1 joint 甲公司/listed; 1 joint 乙公司/listed 等"},
        {"1.a。（甲部牵头，各市、县人民政府承担主体责任，乙企业落实主体责任）",
         "1 lead 甲部/lead; 1 support 各市、县人民政府/beside-lead; 1 support 乙企业/beside-lead"},
        /* Who holds an office is no body. */
        {"1.a。（分管副院长负责，甲科、乙部落实）", "1 joint 甲科/listed; 1 joint 乙部/listed"},
    };
    CHECK_EXAMPLES(examples);
}

static void a_heading_may_say_who_leads_the_tasks_below(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、市甲局牵头的任务（2项）\n1.扩大投资。（配合单位：市乙局、市丙局）\n2.调整结构\n"
         "二、由市丁局、市戊局牵头负责的重点工作\n3.建园。\n配合单位：各区政府\n4."
         "建站。（牵头单位："
         "市己局）",
         "一/1 support 市乙局/label; 一/1 support 市丙局/label; 一/1 lead 市甲局/lead; 一/2 lead "
         "市甲局/lead; 二/3 support 各区政府/label; 二/3 lead 市丁局/lead; 二/3 lead 市戊局/lead; "
         "二/4 lead 市己局/label"},
        {"一、市甲局负责的任务\n1.扩大投资。\n二、加强领导\n1.建立甲局牵头的工作\n2."
         "做丙。（乙局负责）",
         "一/1 lead 市甲局/sole; 二/2 lead 乙局/sole"},
    };
    CHECK_EXAMPLES(examples);
}

static void duties_are_told_by_their_verb(void **state) {
    (void)state;
    static const example examples[] = {
        {"三、分工\n市甲局：维护治安，依法打击。\n市乙局、市丙办：受理投诉。\n市社会办:"
         "指导各县办。",
         "三#1 lead 市甲局/sole; 三#2 joint 市乙局/listed; 三#2 joint 市丙办/listed; "
         "三#3 lead 市社会办/sole"},
        {"1.市甲局：按职责做好保障。\n2.市乙局、市丙局：全力保供。\n3.市丁局：统计人数。\n4."
         "专班：统计局、建设局。",
         "1 lead 市甲局/sole; 2 joint 市乙局/listed; 2 joint 市丙局/listed; 3 lead 市丁局/sole"},
        /* in a list of duties other marks, a line feed, or mere things will do */
        {"三、分工\n市甲局 负责督查。\n市乙局 "
         "维护治安。\n市丙局——保障供电。\n市丁局：伤员救治、卫生防疫。\n"
         "市戊局：王某某、李某某。",
         "三#1 lead 市甲局/sole; 三#2 lead 市乙局/sole; 三#3 lead 市丙局/sole; 三#4 lead "
         "市丁局/sole"},
        {"三、分工\n市甲局：负责督查。\n市乙局：对外经济处\n市丙局：向东升\n市丁局：建设科",
         "三 lead 市甲局/sole"},
        {"职责分工\n\n市甲局\n负责督查。\n市乙局：\n维护治安。\n市丙局主要职责：\n调运物资。",
         "负责督查 lead 市甲局/sole; 维护治安 lead 市乙局/sole; 调运物资 lead 市丙局/sole"},
        {"各区政府：\n为做好丁，现通知如下。\n一、做甲。（市甲局负责）", "一 lead 市甲局/sole"},
        {"1.综合执法队：负责查处。\n2.市属高校：负责招生。\n3.市甲局：成立专班。",
         "1 lead 综合执法队/sole; 2 lead 市属高校/sole; 3 lead 市甲局/sole"},
        {"1.落实。（总工程师牵头，甲防部配合）", "1 support 甲防部/support"},
        {"三、分工\n1、市甲局：（1）负责建校；（2）组织招生。\n2、市乙局:①维护治安。\n"
         "市丙局职责：负责医改。",
         "三/1 lead 市甲局/sole; 三/2#1 lead 市乙局/sole; 三/2#2 lead 市丙局/sole"},
        {"三、各成员单位职责\n（一）市甲局职责\n1.建校；\n2."
         "招生。\n（二）市乙局主要职责：\n医改；控费。",
         "三/（一）/1 lead 市甲局/sole; 三/（一）/2 lead 市甲局/sole; 三/（二） lead 市乙局/sole"},
        {"一、职责\n市甲局 负责协调，制定方案。\n市乙局　负责资金。\n市丙局 配合做好宣传。\n"
         "二、要求\n本方案由市甲局 负责解释。",
         "一#1 lead 市甲局/sole; 一#2 lead 市乙局/sole; 一#3 support 市丙局/support"},
        {"一、市甲局：成立专班。\n二、市乙局：王某某、李某某。\n三、市丙局：63219999",
         "一 lead 市甲局/sole"},
    };
    CHECK_EXAMPLES(examples);
    assert_non_null(
        strstr(diagnostics_of("市甲局：\n1.做甲。\n市乙局：\n1.做乙。\n市丙局：\n负责丙。"),
               "unread-clause 市丙局"));
}

static void who_helps_is_told_with_what(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.做甲。由市甲局牵头，市乙局配合做好迁改工作。\n2."
         "由市丙局牵头，甲电公司、市丁局按职责做好"
         "改造工作。\n3.由市戊局负责具体工作，市己局配合。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 2 lead 市丙局/lead; 2 support "
         "甲电公司/beside-lead; 2 support 市丁局/beside-lead; 3 lead 市戊局/sole; 3 support "
         "市己局/support"},
        {"1.由市甲局牵头，联合市乙局、市丙局排查。\n2.（市甲局牵头，联合工作组配合）",
         "1 lead 市甲局/lead; 1 support 市乙局/together; 1 support 市丙局/together; 2 lead "
         "市甲局/lead; 2 support 联合工作组/support"},
        {"1.排查。市甲局牵头，市乙局、市丙局按职责分工，对林区排查。\n2.市丁局负责侦办案件。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 1 support 市丙局/support; 2 lead "
         "市丁局/sole"},
        {"1.由市甲局会同市乙室定期开展督查。\n2."
         "由市丙局会同市丁室、市戊局依法查处，进一步加强监管。",
         "1 lead 市甲局/lead; 1 support 市乙室/together; 2 lead 市丙局/lead; 2 support "
         "市丁室/together; 2 support 市戊局/together"},
        {"1.建园。（市甲局负责）\n2.公寓由市乙局会同市丙局筹建。",
         "1 lead 市甲局/sole; 2 lead 市乙局/lead; 2 support 市丙局/together"},
        {"1.由市甲局会同市乙局、市监管局研究出台细则。",
         "1 lead 市甲局/lead; 1 support 市乙局/together; 1 support 市监管局/together"},
    };
    CHECK_EXAMPLES(examples);
    assert_string_equal(
        reading_of("1.做甲。由市甲局主政，市对口支援办协力。\n2.做乙。由市甲局牵头，"
                   "市乙局支援。"),
        "1 lead 市甲局/lead; 1 support 市对口支援办/support; 2 lead 市甲局/lead; 2 "
        "support 市乙局/support");
    assert_non_null(
        strstr(diagnostics_of("1.做甲。由市甲局牵头，市乙局参办。"), "unread-part 市乙局参办"));
    assert_null(strstr(diagnostics_of("1.做甲。由市甲局牵头，加强部门联动。"), "unread"));
    assert_non_null(strstr(diagnostics_of("1.做甲。（市甲局牵头）由市乙局跟踪审计。"),
                           "prose-assignment 由市乙局跟踪审计"));
    assert_null(strstr(diagnostics_of("1.做甲。（市甲局牵头）专家由市乙局代表组成。"), "prose"));
    assert_null(strstr(diagnostics_of("1.做甲。（市甲局牵头）已由市乙局报批。"), "prose"));
    assert_string_equal(reading_of("1.做甲。（市甲局、市乙局协力推进）"),
                        "1 joint 市甲局/listed; 1 joint 市乙局/listed"); /* a manner */
    assert_non_null(strstr(diagnostics_of("1.由市甲局牵头，市乙局配合抓好管线迁改、老旧小区改造、"
                                          "供水设施改造和其他工作。"),
                           "unread-part 市乙局配合抓好"));
}

/* 乙局做好审查 behind a semicolon is no sentence of its own, 丙局负责宣传 is. */
static void told_bodies_may_stand_behind_semicolons(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.市甲局牵头起草办法；市乙局做好审查；市丙局提供数据支撑。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 1 support 市丙局/support"},
        {"1.市甲局负责修路;市乙局做好绿化;各区县配合。",
         "1 lead 市甲局/sole; 1 support 市乙局/support; 1 support 各区县/support"},
        {"1.市甲局牵头起草办法；做好审查；提高效率。", "1 lead 市甲局/lead"},
        {"1.市甲局负责救援；市乙局发布的信息及时转发。", "1 lead 市甲局/sole"},
        {"1.市甲局牵头建设，市乙局、通信运营商支持，各区县推进。",
         "1 lead 市甲局/lead; 1 support 市乙局/support; 1 support 通信运营商/support; "
         "1 support 各区县/beside-lead"},
        {"1.由市甲局修改完善后，按程序报市委审定。", "1 lead 市甲局/sole"},
        {"1.市甲局为主管部门，市乙局为成员单位。", "1 lead 市甲局/lead; 1 support 市乙局/support"},
        {"1.由市甲局作为主管部门，市乙局为监督部门。",
         "1 lead 市甲局/lead; 1 support 市乙局/guidance"},
    };
    CHECK_EXAMPLES(examples);
}

/* Below 部门职责 an item that begins with a body tells its duty, though other tasks have clauses
 * with labels. */
static void whose_duty_is_what_may_stand_below_its_heading(void **state) {
    (void)state;
    static const example examples[] = {
        {"一、任务\n1.修路。（牵头单位：市甲局；配合单位：市乙局）\n二、部门职责\n"
         "1.农机站负责收割机维护；\n2.派出所、宣传办负责巡查。\n3.道路由市丙局负责。",
         "一/1 lead 市甲局/label; 一/1 support 市乙局/label; 二/1 lead 农机站/sole; "
         "二/2 joint 派出所/listed; 二/2 joint 宣传办/listed; 二/3 lead 市丙局/sole"},
        {"一、任务\n1.修路。（牵头单位：市甲局；配合单位：市乙局）\n二、保障措施\n"
         "1.农机站负责收割机维护；\n2.派出所、宣传办负责巡查。",
         "一/1 lead 市甲局/label; 一/1 support 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* 1.（1）甲（2）乙 over 负责部门：: so does 2.（1）丙. */
static void a_line_below_one_measure_is_of_its_item_as_below_several(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.消防\n（1）检查器材。\n（2）组织演练。\n负责部门：市甲局\n2.防汛\n（1）疏通河道。\n"
         "负责部门：市乙局",
         "1 lead 市甲局/label; 2 lead 市乙局/label"},
        {"1.消防\n（1）检查器材。\n负责部门：市甲局\n2.防汛\n（1）疏通河道。\n负责部门：市乙局",
         "1/（1） lead 市甲局/label; 2/（1） lead 市乙局/label"},
    };
    CHECK_EXAMPLES(examples);
}

/* 商 and 联合 may begin names and things; 管理科 is no 理科. */
static void words_of_joining_may_be_parts_of_others(void **state) {
    (void)state;
    static const example examples[] = {
        {"1.甲公司、乙公司、商砼公司按职责分别负责。",
         "1 joint 甲公司/severally; 1 joint 乙公司/severally; 1 joint 商砼公司/severally"},
        {"1.甲公司、商混公司负责供料。", "1 joint 甲公司/listed; 1 joint 商混公司/listed"},
        {"1.农机站负责联合收割机检修。", "1 lead 农机站/sole"},
        {"1.病案质量：质量管理科负责，各相关科室配合。",
         "1 lead 质量管理科/sole; 1 support 各相关科室/support"},
        {"1.病房安全：安全科负责。", "1 lead 安全科/sole"},
    };
    CHECK_EXAMPLES(examples);
}

/* Behind a semicolon a class and its duty, and nothing else, belong to who leads before it. */
static void a_class_behind_a_semicolon(void **state) {
    (void)state;
    assert_string_equal(reading_of("一、修路。由市甲局牵头，市乙局配合；各镇、各村抓好落实。"),
                        "一 lead 市甲局/lead; 一 support 市乙局/support; "
                        "一 support 各镇/beside-lead; 一 support 各村/beside-lead");
    assert_string_equal(reading_of("一、修路。由市甲局负责；各镇落实。"),
                        "一#1 lead 市甲局/sole; 一#2 lead 各镇/sole");
    assert_string_equal(reading_of("一、修路。由市甲局牵头，市乙局配合；各镇要重视。"),
                        "一 lead 市甲局/lead; 一 support 市乙局/support");
}

/* A word of duty before a colon is a label before a body, and none before what is to be done. */
static void duties_before_colons(void **state) {
    (void)state;
    assert_string_equal(reading_of("一、修路。（甲局负责）\n落实：各部门要细化措施。\n"
                                   "监督：加强对各级政府、有关部门的检查。"),
                        "一 lead 甲局/sole");
    /* In a list of duties a centre of the place is a body, whatever it is to do. */
    assert_string_equal(
        reading_of("二、分工\n（一）县甲局：负责宣传。\n（二）团县委：组织志愿者。\n"
                   "（三）县融媒体中心：开设专栏。\n（四）县疾控中心：开设热线。"),
        "二/（一） lead 县甲局/sole; 二/（二） lead 团县委/sole; 二/（三） lead 县融媒体中心/sole; "
        "二/（四） lead 县疾控中心/sole");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(duties_before_colons),
        cmocka_unit_test(a_class_behind_a_semicolon),
        cmocka_unit_test(a_heading_may_say_who_leads_the_tasks_below),
        cmocka_unit_test(duties_are_told_by_their_verb),
        cmocka_unit_test(who_helps_is_told_with_what),
        cmocka_unit_test(sentences_may_be_clauses),
        cmocka_unit_test(who_helps_behind_huitong_is_read),
        cmocka_unit_test(who_bears_it_may_stand_before_a_colon),
        cmocka_unit_test(what_is_past_is_no_clause),
        cmocka_unit_test(bodies_of_sentences_have_many_names),
        cmocka_unit_test(each_part_of_a_sentence_may_end_with_its_bracket),
        cmocka_unit_test(who_is_told_in_an_item_leads),
        cmocka_unit_test(who_is_told_among_clauses_leads),
        cmocka_unit_test(an_object_may_begin_like_a_name),
        cmocka_unit_test(signs_of_measures_are_no_brackets),
        cmocka_unit_test(what_bodies_are_told_may_have_an_object),
        cmocka_unit_test(texts_without_items_may_tell_bodies_their_duties),
        cmocka_unit_test(what_was_done_assigns_nothing),
        cmocka_unit_test(what_things_are_like_assigns_nothing),
        cmocka_unit_test(whom_something_is_reported_to_bears_nothing),
        cmocka_unit_test(a_list_of_duties_assigns),
        cmocka_unit_test(who_does_what_beside_a_role_word_supports),
        cmocka_unit_test(told_bodies_may_stand_behind_semicolons),
        cmocka_unit_test(whose_duty_is_what_may_stand_below_its_heading),
        cmocka_unit_test(a_line_below_one_measure_is_of_its_item_as_below_several),
        cmocka_unit_test(words_of_joining_may_be_parts_of_others),
    };
    return cmocka_run_group_tests_name("chinese_prose", tests, NULL, NULL);
}
